import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { trialSite } from '../site/build-site.ts';
import { openSite, sidewaysScroll, type Tab } from './site-in-browser.ts';

// A paper of nine sections: bands of one to five stories and more, with pictures and without, and headlines of every
// length.

const COUNTS: readonly [section: string, stories: number][] = [
  ['world', 12],
  ['business', 1],
  ['science', 2],
  ['culture', 3],
  ['sport', 4],
  ['opinion', 6],
  ['climate', 2],
  ['travel', 3],
  ['food', 1],
];
const DAY = 86_400_000;
const WORDS =
  'The council of the old harbour town agrees to build a second bridge over the river after ten years of talks with its one-day neighbours and a long fight in court that ended';
const LENGTHS = [60, 20, 160, 90];

const trial = trialSite();

beforeAll(async () => {
  const sections = COUNTS.map(([id]) => `  - id: ${id}\n    title: ${id}\n`).join('');
  const settings = trial.settings.replace(/cards:\n.*\n/, 'cards: false\n');
  trial.write('content/site.yaml', settings.replace(/sections:\n[^]*$/, `sections:\n${sections}`));
  let moment = Date.UTC(2024, 5, 1);
  let index = 0;
  for (const [section, count] of COUNTS) {
    for (let at = 0; at < count; at += 1) {
      const date = new Date((moment -= DAY)).toISOString().slice(0, 10);
      const headline = `${WORDS.slice(0, LENGTHS[index % LENGTHS.length]).trim()} ${index}`;
      const map = index % 3 === 0 ? '\nmap: Taipei 25.03 121.56, Kaohsiung 22.62 120.3' : '';
      trial.write(
        `content/articles/${section}/${date}-report-${index}.txt`,
        `date ${date}T15:40\nheadline: ${headline}${map}\n\n- It was agreed on Monday.\n\n- It costs two million.\n\nThe council met on Monday. Nobody had expected it.`,
      );
      index += 1;
    }
  }
  await trial.publish();
});

afterAll(() => trial[Symbol.dispose]());

const nine = openSite(trial.dist);
const own = openSite();
let tab: Tab;

beforeAll(async () => {
  tab = await nine.tab();
});

async function show(width: number, path = ''): Promise<Page> {
  await tab.page.setViewportSize({ width, height: 844 });
  await tab.open(path);
  return tab.page;
}

/** What is wrong with the bands as they are laid out. */
function bandFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isDesk = innerWidth >= 1024;
    return [...document.querySelectorAll('.band')].flatMap((band) => {
      const name = band.getAttribute('aria-labelledby')!;
      const box = band.getBoundingClientRect();
      const columns = [...band.children].filter((child) => child.matches('article, ul'));
      const boxes = columns.map((column) => column.getBoundingClientRect());
      const [picture] = [...band.querySelectorAll('.first .list-picture')].map((each) =>
        each.getBoundingClientRect(),
      );
      const halfOfSix = (box.width - 32) / 4;
      const isFull = Math.abs(Math.max(...boxes.map(({ right }) => right)) - box.right) < 1;
      return [
        ...(columns.every((column) => column.textContent.trim()) ? [] : [`${name} has an empty column`]),
        ...(isFull ? [] : [`${name} ends before its last column`]),
        ...(isDesk && new Set(boxes.map(({ top }) => Math.round(top))).size > 1
          ? [`${name} has columns below each other`]
          : []),
        ...(isDesk && picture && picture.width > halfOfSix + 1 ? [`${name} has a wide picture`] : []),
        ...(band.querySelector('.section') ? [`${name} repeats its name`] : []),
      ];
    });
  });
}

describe.each([320, 390, 768, 1024, 1280, 1920])('at %d px the front page', (width) => {
  test('has no empty column, no repeated label and nothing that reaches past the window', async () => {
    const page = await show(width);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await page.locator('.band').count()).toBe(9);
    expect(await bandFaults(page)).toEqual([]);
    const links = await page
      .locator('.headline a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
  });

  test('is mirrored from right to left', async () => {
    const page = await show(width);
    const edges = () =>
      page.evaluate(() => {
        const all = document.querySelectorAll(
          '.latest, .tools, .sections, .story, .band > *, .list-picture, .years',
        );
        return [...all]
          .filter((element) => element.checkVisibility())
          .map((element) => {
            const { left, right } = element.getBoundingClientRect();
            return document.documentElement.dir === 'rtl'
              ? [innerWidth - right, innerWidth - left]
              : [left, right];
          });
      });
    const before = await edges();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const after = await edges();
    expect(after.flat().map(Math.round)).toEqual(before.flat().map(Math.round));
    expect(await sidewaysScroll(page)).toBe(0);
  });
});

describe.each([320, 390])('on a phone of %d px', (width) => {
  test.each([
    ['a lead with a picture', nine],
    ['a lead without', own],
  ])('the first headline stands in the upper third: %s', async (_, site) => {
    await using opened = await site.visit('', { viewport: { width, height: 844 } });
    const top = await opened.page
      .locator('.headline')
      .first()
      .evaluate((it) => it.getBoundingClientRect().top);
    expect(top).toBeLessThanOrEqual(844 / 3);
  });

  test('the lead’s picture reaches both edges, below its key points', async () => {
    const page = await show(width);
    const [text, picture] = await page
      .locator('.lead > div, .lead > figure')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    expect(picture).toMatchObject({ left: 0, right: width });
    expect(picture.top).toBeGreaterThanOrEqual(text.bottom);
  });

  test('later stories have small pictures at their end, which a wide window leaves out', async () => {
    const page = await show(width);
    const thumbnails = page.locator('.other > .list-picture');
    expect(await thumbnails.count()).toBeGreaterThan(1);
    for (const thumbnail of await thumbnails.all()) {
      expect(await thumbnail.evaluate((it) => it.getBoundingClientRect().width)).toBe(104);
    }
    await page.setViewportSize({ width: 1280, height: 844 });
    expect(await thumbnails.evaluateAll((all) => all.filter((it) => it.checkVisibility()).length)).toBe(0);
  });
});

test('key points unfold below the line that their summary stands on', async () => {
  await using opened = await own.visit('', { viewport: { width: 1280, height: 800 } });
  const { page } = opened;
  const measure = () =>
    page
      .locator('.second .about')
      .first()
      .evaluate((about) => {
        const boxOf = (selector: string) => about.querySelector(selector)!.getBoundingClientRect();
        return { about: about.getBoundingClientRect(), summary: boxOf('summary'), points: boxOf('ul') };
      });
  const before = await measure();
  await page.locator('.second summary').first().click();
  const { about, summary, points } = await measure();
  expect([summary.x, summary.y]).toEqual([before.summary.x, before.summary.y]);
  expect(points.top).toBeGreaterThanOrEqual(summary.bottom);
  expect([points.left, points.width]).toEqual([about.left, about.width]);
});

/** How the strip of sections is shown. */
const strip = (page: Page) =>
  page.locator('.sections ul').evaluate((list) => {
    const { left, right } = list.getBoundingClientRect();
    const link = list.querySelector('[aria-current]')?.getBoundingClientRect();
    return {
      isFaded: getComputedStyle(list).maskImage !== 'none',
      showsCurrent: link !== undefined && link.left >= left && link.right <= right,
    };
  });

describe('the strip of sections', () => {
  test('shows that it scrolls, until it is scrolled to its end', async () => {
    const page = await show(320);
    expect((await strip(page)).isFaded).toBe(true);
    await page.locator('.sections ul').evaluate((list) => (list.scrollLeft = list.scrollWidth));
    await expect.poll(() => strip(page)).toMatchObject({ isFaded: false });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => strip(page)).toMatchObject({ isFaded: false });
  });

  test('shows it by script in a browser without scroll timelines', async () => {
    await using opened = await nine.tab({ viewport: { width: 320, height: 800 } });
    await opened.before(() => {
      CSS.supports = () => false;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.sections ul { animation: none !important }');
      document.adoptedStyleSheets.push(sheet);
    });
    await opened.open('');
    const { page } = opened;
    await expect.poll(() => strip(page)).toMatchObject({ isFaded: true });
    await page.locator('.sections ul').evaluate((list) => (list.scrollLeft = list.scrollWidth));
    await expect.poll(() => strip(page)).toMatchObject({ isFaded: false });
    await page.locator('.sections ul').evaluate((list) => (list.scrollLeft = 0));
    await expect.poll(() => strip(page)).toMatchObject({ isFaded: true });
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect.poll(() => strip(page)).toMatchObject({ isFaded: false });
  });

  test.each([
    ['by CSS', true],
    ['by script, in a browser that cannot by CSS', false],
  ])('scrolls to the section of the page %s', async (_, byCss) => {
    await using opened = await nine.tab({ viewport: { width: 320, height: 800 }, javaScriptEnabled: !byCss });
    if (!byCss) {
      await opened.before(() => {
        CSS.supports = () => false;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.sections a { scroll-initial-target: none !important }');
        document.adoptedStyleSheets.push(sheet);
      });
      await opened.open('food/');
    } else await opened.page.goto('food/');
    await expect.poll(() => strip(opened.page)).toMatchObject({ showsCurrent: true });
  });
});
