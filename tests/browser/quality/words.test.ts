import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { setInShippedFace } from '../shipped-face.ts';
import { openSite, type Tab } from '../site-in-browser.ts';

// Words of the frame stay whole in narrow windows and large letters, and break only where one alone is too long.

const site = openSite();
let tab: Tab;

beforeAll(async () => {
  tab = await site.tab();
});

interface Window {
  width: number;
  height?: number;
  /** what the reader has set letters to, in pixels */
  letters?: number;
}

async function show(path: string, { width, height = 800, letters = 16 }: Window): Promise<Page> {
  const { page } = tab;
  await page.setViewportSize({ width, height });
  await tab.open(path);
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = `${size}px`;
  }, letters);
  await setInShippedFace(page);
  return page;
}

/** Words of some elements that go on in another line. */
function brokenWords(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const broken: string[] = [];
    for (const element of document.querySelectorAll(wanted)) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const { 0: word, index } of node.nodeValue!.matchAll(/\p{L}+/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
          if (lines.size > 1) broken.push(word);
        }
      }
    }
    return broken;
  }, selector);
}

const isSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

function rename(page: Page, name: string): Promise<void> {
  return page.evaluate((text) => {
    const place = document.querySelector('.masthead .name a, h1.name')!;
    place.textContent = text;
  }, name);
}

test('the search’s button has its word on one line at every width', async () => {
  for (const width of [320, 390, 640, 768, 1280, 1440]) {
    const page = await show('search/', { width });
    expect([width, await brokenWords(page, '.search button')]).toEqual([width, []]);
    expect([width, await isSideways(page)]).toEqual([width, false]);
  }
  const large = await show('search/', { width: 320, letters: 32 });
  expect(await brokenWords(large, '.search button')).toEqual([]);
  expect(await isSideways(large)).toBe(false);
});

// 640 by 360 px is a window of 1280 by 720 px at 200 %.
const WINDOWS: Window[] = [
  { width: 320 },
  { width: 390 },
  { width: 640, height: 360 },
  { width: 640, height: 360, letters: 24 },
  { width: 1280 },
];

describe.each(['', 'world/'])('the masthead of /%s', (path) => {
  test.each(WINDOWS)('keeps the words of a long name whole in %o', async (window) => {
    const page = await show(path, window);
    await rename(page, 'The Northern Correspondent and Evening Intelligencer');
    expect(await brokenWords(page, '.masthead, .list-head')).toEqual([]);
    expect(await isSideways(page)).toBe(false);
  });

  test('keeps its own words whole in the narrowest window with letters of 200 %', async () => {
    for (const letters of [24, 32]) {
      const page = await show(path, { width: 320, letters });
      expect(await brokenWords(page, '.masthead, .list-head')).toEqual([]);
      expect(await isSideways(page)).toBe(false);
    }
  });

  test('breaks a word that no line could hold', async () => {
    const page = await show(path, { width: 320 });
    const endless = 'Donaudampfschifffahrtsgesellschaftszeitung';
    await rename(page, endless);
    expect(await brokenWords(page, '.masthead .name')).toEqual([endless]);
    expect(await isSideways(page)).toBe(false);
  });
});

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What is painted when a link of the strip has the focus: its own box, its letters, its ring, and what cuts it off. */
interface Focused {
  name: string;
  box: Box;
  letters: Box;
  ring: { style: string; width: number; offset: number };
  cutBy: Box[];
}

function focusEach(page: Page): Promise<Focused[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sections a')].map((link) => {
      link.focus();
      const { outlineWidth, outlineStyle, outlineOffset } = getComputedStyle(link);
      const letters = document.createRange();
      letters.selectNodeContents(link);
      const around: Element[] = [];
      for (let box = link.parentElement; box; box = box.parentElement) around.push(box);
      return {
        name: link.textContent.trim(),
        box: link.getBoundingClientRect().toJSON(),
        letters: letters.getBoundingClientRect().toJSON(),
        ring: { style: outlineStyle, width: parseFloat(outlineWidth), offset: parseFloat(outlineOffset) },
        cutBy: around
          .filter((box) => getComputedStyle(box).overflowX !== 'visible')
          .map((box) => box.getBoundingClientRect().toJSON()),
      };
    }),
  );
}

const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

const contains = (outer: Box, inner: Box) =>
  outer.left <= inner.left &&
  outer.right >= inner.right &&
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom;

test.each([320, 1280])(
  'the ring of focus in the strip of sections touches no letter and is not cut off at %d px',
  async (width) => {
    const links = await focusEach(await show('world/', { width }));
    expect(links.length).toBeGreaterThan(3);
    const faults = links.flatMap(({ name, box, letters, ring, cutBy }) => [
      ...(ring.style === 'solid' && ring.width >= 2 ? [] : [`${name} has no ring`]),
      ...(contains(grown(box, ring.offset), letters) ? [] : [`the ring of ${name} touches its letters`]),
      ...(cutBy.length ? [] : [`nothing scrolls around ${name}`]),
      ...(cutBy.every((outer) => contains(outer, grown(box, ring.offset + ring.width)))
        ? []
        : [`the ring of ${name} is cut off`]),
    ]);
    expect(faults).toEqual([]);
  },
);
