import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAME, PICTURE } from '../../../src/share-cards/card-layout.ts';
import { BUILT } from '../build-once.ts';
import { trialSite, type TrialSite } from '../build-site.ts';
import { ownSite } from '../built-site.ts';
import { storyFile } from '../stories.ts';
import { inkOf } from './ink.ts';

const isCard = (file: string) => file.startsWith('cards/');
const OG_IMAGE = /<meta property="og:image" content="https:\/\/[^/"]+(\/[^"]*)"/;

describe('the site’s own cards', () => {
  test('every page that shows a card names one that is there', () => {
    const missing = ownSite()
      .pages.map(({ address, html }) => ({ address, card: OG_IMAGE.exec(html)?.[1] }))
      .filter(({ card }) => card && !existsSync(join(BUILT, decodeURI(card))));
    expect(missing).toEqual([]);
    expect(ownSite().pages.filter(({ html }) => OG_IMAGE.test(html)).length).toBeGreaterThan(100);
  });

  test('every article has its card, and every card is 1200 × 630, small, with ink and clear margins', async () => {
    const cards = ownSite().files.filter(isCard);
    const articles = ownSite().pages.filter(({ file }) =>
      /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/.test(file),
    );
    const own = articles.map(({ file }) => `cards/${file.replace('/index.html', '')}`);
    // JPEG for a story with a picture, else PNG.
    expect(own.filter((card) => !cards.includes(`${card}.png`) && !cards.includes(`${card}.jpg`))).toEqual(
      [],
    );
    expect(cards.filter((card) => card.endsWith('.jpg')).length).toBeGreaterThan(20);
    const faults: string[] = [];
    for (const card of cards) {
      const bytes = readFileSync(join(BUILT, card));
      const isJpeg = card.endsWith('.jpg');
      const { width, height } = await sharp(bytes).metadata();
      if (width !== 1200 || height !== 630) faults.push(`${card}: ${width} × ${height}`);
      if (bytes.length > (isJpeg ? 150 : 60) * 1024) faults.push(`${card}: ${bytes.length} bytes`);
      // The picture fills the right side of its card.
      const textWidth = isJpeg ? FRAME.width - PICTURE.width : FRAME.width;
      const texts = await sharp(bytes)
        .extract({ left: 0, top: 0, width: textWidth, height })
        .png()
        .toBuffer();
      const { spread, left, top, right, bottom } = await inkOf(texts);
      if (spread < 12) faults.push(`${card}: blank`);
      if (Math.min(left, top, textWidth - right, 630 - bottom) < 40) faults.push(`${card}: cut off`);
    }
    expect(faults).toEqual([]);
  });
});

describe('a site that draws the newest two', () => {
  let site: TrialSite;
  const builds: { code: number | null; output: string }[] = [];
  const cached = () => readdirSync(join(site.root, '.cache/cards')).toSorted();
  const cardsOf = (): Map<string, Buffer> =>
    new Map(
      readdirSync(join(site.dist, 'cards'), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.png'))
        .map((name) => [name, readFileSync(join(site.dist, 'cards', name))]),
    );
  const inode = (name: string) => statSync(join(site.dist, 'cards', name)).ino;
  let first: Map<string, Buffer>;
  let kept: string[];

  beforeAll(async () => {
    site = trialSite();
    // One section, oldest first.
    for (const [index, day] of [
      [0, '2024-05-01'],
      [5, '2024-05-02'],
      [10, '2024-05-03'],
      [15, '2024-05-04'],
    ] as const) {
      const { path, text } = storyFile(index, day);
      site.write(path, text);
    }
    builds.push(await site.build());
    first = cardsOf();
    kept = cached();
    builds.push(await site.build());
  });
  afterAll(() => site[Symbol.dispose]());

  test('it is built', () => {
    expect(builds.filter(({ code }) => code !== 0)).toEqual([]);
  });

  test('the first build draws the site’s, the sections’ and two stories’ cards', () => {
    expect(kept.length).toBe(8);
  });

  test('the second build draws none, and gives the same bytes', () => {
    expect(cached()).toEqual(kept);
    const second = cardsOf();
    expect([...second.keys()].toSorted()).toEqual([...first.keys()].toSorted());
    expect([...second].filter(([name, png]) => !png.equals(first.get(name)!))).toEqual([]);
  });

  test('older stories’ cards are their section’s card', () => {
    expect(inode('2024/05/01/report-0.png')).toBe(inode('world.png'));
    expect(inode('2024/05/02/report-5.png')).toBe(inode('world.png'));
    expect(first.get('2024/05/01/report-0.png')!.equals(first.get('world.png')!)).toBe(true);
    for (const own of ['2024/05/03/report-10.png', '2024/05/04/report-15.png']) {
      expect(first.get(own)!.equals(first.get('world.png')!)).toBe(false);
    }
  });

  test('a newer story draws one card, and leaves old articles’ pages as they were', async () => {
    const oldest = join(site.dist, '2024/05/01/report-0/index.html');
    const before = readFileSync(oldest);
    const { path, text } = storyFile(20, '2024-05-05');
    site.write(path, text);
    const { code } = await site.build();
    expect(code).toBe(0);
    expect(cached().filter((name) => !kept.includes(name))).toHaveLength(1);
    expect(readFileSync(oldest).equals(before)).toBe(true);
    const after = cardsOf();
    expect(after.get('2024/05/03/report-10.png')!.equals(after.get('world.png')!)).toBe(true);
  });
});
