import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LONG_STORY, SEED } from '../page-types.ts';
import { openSite, type Tab } from '../site-in-browser.ts';

const site = openSite();

// A window so low that a quotation from the end of the story is out of sight.
const PHONE = { width: 390, height: 400 };

function opened(path: string): Promise<Tab> {
  return site.visit(path, { viewport: PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
}

/** Selects from a word of one paragraph of the story to a word of another, as a reader would by hand. */
async function select(
  page: Page,
  from: [paragraph: number, at: number],
  to: [paragraph: number, at: number],
) {
  await page.evaluate(
    (ends) => {
      const [start, end] = ends.map(([paragraph]) => {
        const root = document.querySelectorAll('.body > p')[paragraph]!;
        const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let longest = texts.nextNode() as Text;
        for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
          if (node.length > longest.length) longest = node;
        }
        return longest;
      });
      const range = document.createRange();
      range.setStart(start!, ends[0]![1]);
      range.setEnd(end!, ends[1]![1]);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
    },
    [from, to],
  );
  return page.getByRole('button', { name: 'Share quote' });
}

/** What was copied, on this server’s own address. */
async function linkOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share quote' }).click();
  await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  return copied.replace('https://morningproof.example/', site.url);
}

/** Whether a browser that opens the link goes to these words of the story. */
async function leadsTo(link: string, words: string): Promise<boolean> {
  await using tab = await site.tab({ viewport: PHONE });
  const { page } = tab;
  await page.goto(link);
  await page.waitForTimeout(300);
  const seen = await page.evaluate((text) => {
    const texts = document.createTreeWalker(document.querySelector('.body')!, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue!.indexOf(text);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + text.length);
      const { top, bottom } = range.getBoundingClientRect();
      return scrollY > 0 && top >= 0 && bottom <= innerHeight;
    }
    return false;
  }, words);
  return seen;
}

const directives = (link: string) =>
  link
    .split(':~:text=')[1]!
    .split(',')
    .map((part) => decodeURIComponent(part));

test('a short quotation is named whole, and its link leads to it', async () => {
  await using visited = await opened(SEED);
  const { page, faults } = visited;
  const words = 'a North Korean-made firearm, among other items';
  const place = await page.evaluate((text) => {
    const all = [...document.querySelectorAll('.body > p')];
    const index = all.findIndex((each) => each.textContent.includes(text));
    return { index, at: all[index]!.textContent.indexOf(text) };
  }, words);
  await (await select(page, [place.index, place.at], [place.index, place.at + words.length])).waitFor();
  const link = await linkOf(page);
  expect(link).toBe(
    `${site.url}${SEED}#:~:text=a%20North%20Korean%2Dmade%20firearm%2C%20among%20other%20items`,
  );
  expect(directives(link)).toEqual([words]);
  expect(await leadsTo(link, words)).toBe(true);
  expect(faults).toEqual([]);
});

test('a long one is named by its ends, and its link leads to it', async () => {
  await using visited = await opened(SEED);
  const { page } = visited;
  const last = (await page.locator('.body > p').count()) - 1;
  const text = await page.locator('.body > p').nth(last).innerText();
  await (await select(page, [last, 0], [last, text.length])).waitFor();
  const link = await linkOf(page);
  const [start, end, ...rest] = directives(link);
  expect(rest).toEqual([]);
  expect(text.startsWith(start!)).toBe(true);
  expect(text.endsWith(end!)).toBe(true);
  expect(link.length).toBeLessThan(300);
  expect(await leadsTo(link, start!)).toBe(true);
});

test('one that begins and ends within words is widened to whole words', async () => {
  await using visited = await opened(SEED);
  const { page } = visited;
  const last = (await page.locator('.body > p').count()) - 1;
  const text = await page.locator('.body > p').nth(last).innerText();
  await (await select(page, [last, 2], [last, 31])).waitFor();
  const [whole] = directives(await linkOf(page));
  expect(text.startsWith(`${whole} `)).toBe(true);
  expect(whole!.length).toBeGreaterThan(31);
});

test('one of two paragraphs is named by its ends however short it is, and its link leads to it', async () => {
  await using visited = await opened(SEED);
  const { page } = visited;
  const last = (await page.locator('.body > p').count()) - 1;
  const before = await page
    .locator('.body > p')
    .nth(last - 1)
    .innerText();
  await (await select(page, [last - 1, before.length - 24], [last, 17])).waitFor();
  const link = await linkOf(page);
  const [start, end] = directives(link);
  expect(before.endsWith(start!)).toBe(true);
  expect(end).toBe('During the summit');
  expect(await leadsTo(link, end!)).toBe(true);
});

test('a link to words that are not there goes nowhere', async () => {
  expect(await leadsTo(`${site.url}${SEED}#:~:text=no%20such%20words%20here`, 'During the summit')).toBe(
    false,
  );
});

describe('the button', () => {
  test('comes by the selection, within the window, and goes with it', async () => {
    await using visited = await opened(LONG_STORY);
    const { page } = visited;
    const button = await select(page, [1, 0], [1, 40]);
    await button.waitFor();
    const box = (await button.boundingBox())!;
    const selected = await page.evaluate(() => getSelection()!.getRangeAt(0).getBoundingClientRect().bottom);
    expect(box.y).toBeGreaterThan(selected);
    expect(box.y).toBeLessThan(selected + 40);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(PHONE.width);
    await page.evaluate(() => getSelection()!.removeAllRanges());
    await button.waitFor({ state: 'hidden' });
  });

  test('does not come for a word or two, nor for what is not of the story', async () => {
    await using visited = await opened(LONG_STORY);
    const { page } = visited;
    const button = await select(page, [1, 0], [1, 5]);
    await page.waitForTimeout(400);
    expect(await button.isVisible()).toBe(false);
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('.key-points')!));
    await page.waitForTimeout(400);
    expect(await button.isVisible()).toBe(false);
  });

  test('is the next stop of the keyboard after the story', async () => {
    await using visited = await opened(SEED);
    const { page } = visited;
    const last = (await page.locator('.body > p').count()) - 1;
    const button = await select(page, [last, 0], [last, 60]);
    await button.waitFor();
    await page
      .locator('.body > p')
      .last()
      .evaluate((paragraph: HTMLElement) => {
        paragraph.tabIndex = -1;
        paragraph.focus();
      });
    await page.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
