import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteSchema } from '../../src/settings/site-schema.ts';
import { cardAlt } from '../../src/outputs/metadata/share-image.ts';
import { cardPath } from '../../src/urls/file-paths.ts';
import { planCards } from '../../src/share-cards/plan-cards.ts';
import { hardLink } from '../../src/build/image-files.ts';

const settings = (newest?: number) =>
  siteSchema.parse({
    title: 'The Proof',
    tagline: 'Read once',
    url: 'https://proof.example',
    sections: [
      { id: 'world', title: 'World', description: 'Everywhere.' },
      { id: 'sport', title: 'Sport' },
    ],
    ...(newest === undefined ? {} : { cards: { newest } }),
  });

const story = (day: number, section = 'world') => ({
  path: `/2024/05/0${day}/story-${day}/`,
  day: `2024-05-0${day}`,
  headline: `Story ${day}`,
  keyPoints: [`Point ${day}`, 'Another'],
  section,
});
const STORIES = [story(4), story(3, 'sport'), story(2, 'gone'), story(1)];
const plan = (newest?: number) => planCards(STORIES, settings(newest));

test('the newest stories have cards of their own, and older ones their section’s', () => {
  const { drawn, shared } = plan(1);
  expect([...drawn.keys()]).toEqual([
    '/cards/world.png',
    '/cards/sport.png',
    '/cards/site.png',
    '/cards/2024/05/04/story-4.png',
  ]);
  expect(drawn.get('/cards/2024/05/04/story-4.png')).toEqual({
    publication: 'The Proof',
    section: 'World',
    date: 'May 4, 2024',
    headline: 'Story 4',
    keyPoint: 'Point 4',
    format: 'png',
    picture: undefined,
    mirrored: false,
  });
  expect(Object.fromEntries(shared)).toEqual({
    '/cards/sport.png': ['/cards/2024/05/03/story-3.png'],
    // A section that the settings have lost has no card.
    '/cards/site.png': ['/cards/2024/05/02/story-2.png'],
    '/cards/world.png': ['/cards/2024/05/01/story-1.png'],
  });
});

test.each([undefined, 0, 1, 2, 4, 500])('every story has a card at its address: newest %s', (newest) => {
  const { drawn, shared } = plan(newest);
  const addresses = [...drawn.keys(), ...[...shared.values()].flat()];
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(expect.arrayContaining(STORIES.map((each) => cardPath(each, 'png'))));
  expect(drawn.size).toBe(3 + Math.min(newest ?? 500, STORIES.length));
});

test('a story with a picture has its card as JPEG, and so has what an older one shares', () => {
  const map = [{ name: 'Leith', latitude: 55.98, longitude: -3.17 }];
  const stories = STORIES.map((each) => ({ ...each, map }));
  const { drawn, shared } = planCards(stories, settings(1));
  expect(drawn.get('/cards/2024/05/04/story-4.jpg')).toMatchObject({
    format: 'jpeg',
    picture: { kind: 'map', places: map },
  });
  expect(shared.get('/cards/world.jpg')).toEqual(['/cards/2024/05/01/story-1.jpg']);
  expect(drawn.get('/cards/world.jpg')).toMatchObject({ format: 'jpeg', headline: 'World' });
  expect(drawn.get('/cards/world.png')).toMatchObject({ format: 'png', headline: 'World' });
});

test('a site without cards draws and shares none', () => {
  const { drawn, shared } = planCards(STORIES, { ...settings(), cards: false });
  expect([drawn.size, shared.size]).toEqual([0, 0]);
});

test.each([-1, 1.5, 'many'])('the setting %s is refused with what to write', (newest) => {
  expect(() => settings(newest as number)).toThrow('such as `500`, or `0` for none');
});

test('the card’s description is its headline, no longer than networks take', () => {
  expect(cardAlt({ headline: 'Rates fall' })).toBe('Rates fall');
  expect(cardAlt({ headline: 'Rates fall. '.repeat(90) }).length).toBeLessThanOrEqual(420);
});

test('a shared card is one file with many names, and whole at each', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-share-'));
  try {
    const card = join(folder, 'world.png');
    writeFileSync(card, 'a card');
    const names = STORIES.map((each) => join(folder, cardPath(each, 'png')));
    hardLink(card, names);
    const paths = [card, ...names];
    for (const path of paths) expect(readFileSync(path, 'utf8')).toBe('a card');
    expect(new Set(paths.map((path) => statSync(path).ino)).size).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
