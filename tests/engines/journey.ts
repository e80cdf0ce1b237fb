import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { luminances } from '../browser/luminance.ts';
import { SEED } from '../browser/page-types.ts';
import { HEADLINE } from '../browser/reader.ts';
import type { Engine } from './engine.ts';
import { startReader, type Reader } from './reader.ts';
import { until } from './until.ts';

/** What a reader does on a visit, step by step, in one engine. */
export function testJourney(engine: Engine): void {
  let reader: Reader;

  beforeAll(async () => {
    reader = await startReader(engine, 'light');
    await reader.resize(1280, 800);
  });

  afterAll(() => reader?.close());

  const shown = (selector: string) =>
    reader.evaluate((wanted) => document.querySelector(wanted)?.checkVisibility() ?? false, selector);
  const text = (selector: string) =>
    reader.evaluate((wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector);
  const said = (words: string) =>
    until(`the page says “${words}”`, () =>
      reader.evaluate(
        (wanted) =>
          [...document.querySelectorAll('[role=status]')].some((each) => each.textContent.includes(wanted)),
        words,
      ),
    );
  const focused = () => reader.evaluate(() => document.activeElement?.textContent.trim() ?? '');
  const withoutFault = async () => expect(await reader.faults()).toEqual([]);

  test('the front page leads to its first story, and back', async () => {
    await reader.openAnew('');
    const { path, headline } = await reader.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLAnchorElement>('main :is(h2, h3) a')].find(
        ({ pathname }) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(pathname),
      )!;
      return { path: link.pathname, headline: link.textContent.trim() };
    });
    await reader.click(`main :is(h2, h3) a[href="${path}"]`);
    await reader.arrive(path.slice(1));
    expect(await text('.article h1')).toBe(headline);
    await withoutFault();
    await reader.back();
    await reader.arrive('');
    await withoutFault();
  });

  test('an article has its headline, key points and story', async () => {
    await reader.openAnew(SEED);
    expect(await text('.article h1')).toBe(HEADLINE);
    expect(await shown('#point-1')).toBe(true);
    expect(await reader.evaluate(() => document.querySelectorAll('.article .body p').length)).toBe(13);
    await withoutFault();
  });

  test('dark, once chosen, is kept over a reload', async () => {
    await reader.openAnew(SEED);
    expect((await luminances(reader)).ground).toBeGreaterThan(0.8);
    await reader.click('[data-opens="appearance"]');
    await until('the dialog opens', () => shown('dialog[open]'));
    await reader.click('dialog input[name=theme][value=dark]');
    await until('the page is dark', async () => (await luminances(reader)).ground < 0.05);
    await reader.press('Escape');
    await until('the dialog closes', async () => !(await shown('dialog')));
    expect(await reader.evaluate(() => document.activeElement?.getAttribute('data-opens'))).toBe(
      'appearance',
    );
    await withoutFault();
    await reader.open(SEED);
    const { ground, text: ink } = await luminances(reader);
    expect(ground).toBeLessThan(0.05);
    expect((ink + 0.05) / (ground + 0.05)).toBeGreaterThan(7);
    await withoutFault();
  });

  test('Share unfolds links to this story, copies its address, and folds', async () => {
    await reader.openAnew(SEED);
    await withoutShareSheet(reader);
    await reader.click('details.share > summary');
    await until('the links unfold', () => shown('details.share a'));
    const links = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('details.share a')].map(({ href }) => href),
    );
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !decodeURIComponent(href).includes(`/${SEED}`))).toEqual([]);
    await reader.click('details.share [data-copies]');
    await said('Link copied.');
    await reader.press('Escape');
    await until('the links fold', async () => !(await shown('details.share a')));
    expect(await reader.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await withoutFault();
  });

  test('a key point’s own address is copied, and leads to it', async () => {
    await reader.openAnew(SEED);
    await withoutShareSheet(reader);
    await reader.click('a[href="#point-2"]');
    await said('Link copied.');
    expect(await reader.evaluate(() => location.hash)).toBe('#point-2');
    await withoutFault();
    await reader.resize(390, 500);
    await reader.open(`${SEED}#point-2`);
    await until('the point is in sight, and marked as the target', () =>
      reader.evaluate(() => {
        const point = document.querySelector('#point-2:target')?.getBoundingClientRect();
        // Windows scroll by whole pixels.
        return point && point.top > -1 && point.bottom <= innerHeight;
      }),
    );
    await reader.resize(1280, 800);
  });

  test('all key points unfold at one press, also on the next page, and fold at the next', async () => {
    const [folded, unfolded] = ['details:not([open])', 'details[open]'].map(
      (state) => () =>
        reader.evaluate((wanted) => document.querySelectorAll(`.story ${wanted}`).length, state),
    );
    await reader.openAnew('world/');
    expect(await unfolded!()).toBe(0);
    await reader.click('[data-skims]', 'All key points');
    await until('all are unfolded', async () => (await folded!()) === 0);
    expect(await unfolded!()).toBeGreaterThan(5);
    await reader.open('');
    await until('all are unfolded here too', async () => (await folded!()) === 0);
    expect(await unfolded!()).toBeGreaterThan(2);
    await reader.click('[data-skims]');
    await until('all are folded', async () => (await unfolded!()) === 0);
    await withoutFault();
  });

  test('the search finds a story while its words are typed, and leads to it', async () => {
    await reader.openAnew('search/');
    await reader.click('form.search input[type=search]');
    await reader.type('nobel physics');
    await said('One story with these words.');
    expect(await text('form.search li a')).toMatch(/Physics/);
    await withoutFault();
    const path = await reader.evaluate(
      () => document.querySelector<HTMLAnchorElement>('form.search li a')!.pathname,
    );
    await reader.click('form.search li a');
    await reader.arrive(path.slice(1));
  });

  test.each(['feed.xml', 'atom.xml'])(
    'the feed /%s shows itself as a page, and leads to a story',
    async (feed) => {
      await reader.openAnew('follow/');
      const ground = () => reader.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const ofPages = await ground();
      await reader.click(`.feeds a[href="/${feed}"]`);
      await until('the feed is there', () =>
        reader.evaluate(
          () => document.contentType === 'application/xml' && document.readyState === 'complete',
        ),
      );
      expect(await ground()).toBe(ofPages);
      expect(await shown(':is(item, entry) h2 a')).toBe(true);
      expect(await shown(':is(item, entry) > :is(title, link, guid, id, content)')).toBe(false);
      const path = await reader.evaluate(
        () => document.querySelector<HTMLAnchorElement>(':is(item, entry) h2 a')!.pathname,
      );
      await reader.click(':is(item, entry) h2 a');
      await reader.arrive(path.slice(1));
      await withoutFault();
    },
  );

  describe('at the keyboard', () => {
    test('Tab comes to the skip link first, which leads past the navigation', async () => {
      await reader.openAnew(SEED);
      await reader.press('Tab');
      expect(await focused()).toMatch(/^Skip/);
      const box = await reader.evaluate(
        () => document.activeElement!.getBoundingClientRect().toJSON() as DOMRect,
      );
      expect([box.left >= 0, box.top >= 0, box.right <= 1280]).toEqual([true, true, true]);
      await reader.press('Enter', 'Tab');
      expect(await reader.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    });

    test('Tab goes on through links and buttons, each ringed while it has the focus', async () => {
      await reader.openAnew(SEED);
      const reached: string[] = [];
      const unmarked: string[] = [];
      for (let step = 0; step < 40; step += 1) {
        await reader.press('Tab');
        const { name, outline } = await reader.evaluate(() => {
          const element = document.activeElement!;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          return {
            name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
            outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth),
          };
        });
        // Behind the last one the browser’s own controls follow.
        if (/^(?:BODY|HTML) /.test(name)) break;
        reached.push(name);
        if (outline < 2) unmarked.push(name);
      }
      expect(unmarked).toEqual([]);
      expect(reached.filter((name) => name.startsWith('BUTTON'))).not.toEqual([]);
      expect(reached.length).toBeGreaterThan(15);
    });

    test('j and k go from story to story', async () => {
      await reader.openAnew('world/');
      const [first, second] = await reader.evaluate(() =>
        [...document.querySelectorAll('.story .headline a')].map((link) => link.textContent.trim()),
      );
      await reader.press('j');
      expect(await focused()).toBe(first);
      await reader.press('j');
      expect(await focused()).toBe(second);
      await reader.press('k');
      expect(await focused()).toBe(first);
      await withoutFault();
    });

    test('? lists the keys, Escape closes the list, and / leads to the search', async () => {
      await reader.openAnew('');
      await reader.press('?');
      await until('the list opens', () => shown('dialog[open] kbd'));
      expect(
        await reader.evaluate(() =>
          [...document.querySelectorAll('dialog kbd')].map((key) => key.textContent),
        ),
      ).toEqual(expect.arrayContaining(['j', 'k', '/', '?']));
      await reader.press('Escape');
      await until('the list closes', async () => !(await shown('dialog')));
      await withoutFault();
      await reader.press('/');
      await reader.arrive('search/');
      await reader.press('/', 'a', 'j');
      expect(await reader.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)).toBe(
        'aj',
      );
      await withoutFault();
    });
  });
}

/** Takes the share sheet away that an engine may bring, and that no test could close. */
async function withoutShareSheet(reader: Reader): Promise<void> {
  await reader.evaluate(
    () => void Object.defineProperty(navigator, 'share', { value: undefined, configurable: true }),
  );
}
