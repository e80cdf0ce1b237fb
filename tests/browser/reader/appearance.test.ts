import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../page-types.ts';
import { openSite } from '../site-in-browser.ts';

const site = openSite();

const open = async (page: Page) => {
  await page.getByRole('button', { name: 'Appearance' }).click();
  return page.getByRole('dialog', { name: 'Appearance' });
};

/** What of the look the choices bear on, as the browser has it. */
const look = (page: Page) =>
  page.evaluate(() => {
    const paragraph = document.querySelector<HTMLElement>('.body p')!;
    const { fontSize, fontFamily } = getComputedStyle(paragraph);
    return {
      ground: getComputedStyle(document.documentElement).backgroundColor,
      size: Number.parseFloat(fontSize),
      face: fontFamily,
      width: document.querySelector<HTMLElement>('.body p')!.clientWidth,
    };
  });

test('each choice applies at once, and is there on the next page', async () => {
  await using opened = await site.visit(SEED, { colorScheme: 'light' });
  const { page } = opened;
  const before = await look(page);
  const dialog = await open(page);
  const chosen = (panel: typeof dialog) =>
    panel.locator('label:has(:checked)').evaluateAll((labels) => labels.map((label) => label.textContent));
  expect(await chosen(dialog)).toEqual(['As the device', 'Usual', 'Serif', 'Usual']);
  const choose = async (group: string, choice: string) => {
    await dialog.getByRole('group', { name: group }).getByLabel(choice, { exact: true }).check();
    return look(page);
  };
  expect((await choose('Colours', 'Dark')).ground).not.toBe(before.ground);
  const sizes: number[] = [];
  for (const size of ['Smallest', 'Small', 'Usual', 'Large', 'Largest']) {
    sizes.push((await choose('Text size', size)).size);
  }
  expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
  expect(new Set(sizes).size).toBe(5);
  expect(sizes[2]).toBe(before.size);
  await choose('Text size', 'Usual');
  const narrow = (await choose('Line width', 'Narrow')).width;
  const usual = (await choose('Line width', 'Usual')).width;
  const wide = (await choose('Line width', 'Wide')).width;
  expect(narrow).toBeLessThan(usual);
  expect(wide).toBeGreaterThan(usual);
  const sans = await choose('Typeface', 'Sans');
  expect(sans.face).toContain('system-ui');
  expect(before.face).not.toContain('system-ui');
  await page.keyboard.press('Escape');

  expect(opened.faults).toEqual([]);
  await opened.open(SEED);
  expect(await look(page)).toEqual(sans);
  const again = await open(page);
  expect(await chosen(again)).toEqual(['Dark', 'Usual', 'Sans', 'Wide']);
  await again.getByRole('radio', { name: 'As the device' }).check();
  expect((await look(page)).ground).toBe(before.ground);
  expect(opened.faults).toEqual([]);
});

test('what was chosen is there before the first paint, without a flash', async () => {
  await using tab = await site.tab({ colorScheme: 'light' });
  const { page } = tab;
  await tab.before(() => {
    localStorage.setItem('appearance', JSON.stringify({ theme: 'dark', size: '5' }));
    const grounds: string[] = [];
    Object.assign(window, { grounds });
    requestAnimationFrame(function note() {
      if (document.body) grounds.push(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(note);
    });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { early: { ...document.documentElement.dataset } });
    }).observe(document, { childList: true, subtree: true });
  });
  // The reader's script never comes: what stands in the page has to do it.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(SEED);
  await page.waitForTimeout(100);
  const seen = await page.evaluate(() => {
    const { grounds, early } = window as unknown as { grounds: string[]; early: Record<string, string> };
    return { grounds, early };
  });
  expect(seen.early).toMatchObject({ theme: 'dark', size: '5' });
  expect(seen.grounds.length).toBeGreaterThan(1);
  expect(new Set(seen.grounds).size).toBe(1);
  expect(seen.grounds[0]).toMatch(/^oklch\(0\.1/);
});

test('the keyboard alone is enough; Escape and Close close and give the focus back', async () => {
  await using opened = await site.visit(SEED);
  const { page } = opened;
  const button = page.getByRole('button', { name: 'Appearance' });
  const dialog = page.getByRole('dialog', { name: 'Appearance' });
  const hasFocus = () => button.evaluate((element) => element === document.activeElement);
  await button.focus();
  await page.keyboard.press('Enter');
  expect(
    await dialog
      .getByRole('radio', { name: 'As the device' })
      .evaluate((radio) => radio === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
  expect(
    await dialog.getByRole('button', { name: 'Close' }).evaluate((close) => close === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await hasFocus()).toBe(true);
  await page.keyboard.press('Enter');
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await hasFocus()).toBe(true);
});

test('a press beside the dialog closes it', async () => {
  await using opened = await site.visit(SEED);
  const dialog = await open(opened.page);
  expect(await dialog.count()).toBe(1);
  await opened.page.mouse.click(5, 5);
  await expect.poll(() => dialog.count()).toBe(0);
});

describe('what is kept and is not ours', () => {
  test.each(['null', '{', '[]', '7', '{"theme":"<b>","size":9,"face":null}'])('%s', async (kept) => {
    await using opened = await site.tab();
    await opened.before((text) => {
      for (const name of ['appearance', 'positions', 'skim', 'keys', 'newsreader']) {
        if (localStorage.getItem(name) === null) localStorage.setItem(name, text);
      }
    }, kept);
    await opened.open(SEED);
    // Whether the page has the fallback font depends on the connection.
    const { fallback: _, ...choices } = await opened.page.evaluate(() => ({
      ...document.documentElement.dataset,
    }));
    expect(choices).toEqual({ script: '' });
    await (await open(opened.page)).getByRole('radio', { name: 'Dark' }).check();
    expect(await opened.page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(opened.faults).toEqual([]);
  });
});
