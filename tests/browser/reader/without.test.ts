import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { luminances } from '../luminance.ts';
import { LONG_STORY, PAGE_TYPES, SEED } from '../page-types.ts';
import { openSite, openTab, type Tab, visit } from '../site-in-browser.ts';

// The page without what a feature would like to have: a storage, or scripts at all.

const site = openSite();

async function withoutStorage() {
  const device = await site.device({ viewport: { width: 390, height: 500 } });
  await device.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  return device;
}

describe('where storage is forbidden', () => {
  describe('every type of page', () => {
    let tab: Tab;

    beforeAll(async () => {
      tab = await openTab(await withoutStorage());
    });

    test.each(PAGE_TYPES)('%s complains of nothing', async (_, path) => {
      await tab.open(path);
      expect(await tab.page.locator('h1').isVisible()).toBe(true);
      expect(tab.faults).toEqual([]);
    });
  });

  test('choices hold as long as the page', async () => {
    await using opened = await visit(await withoutStorage(), 'world/');
    const { page } = opened;
    const button = page.getByRole('button', { name: 'Appearance' });
    await button.click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await button.click();
    expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'All key points' }).click();
    expect(await page.locator('.story details[open]').count()).toBeGreaterThan(1);
    await page.keyboard.press('?');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(opened.faults).toEqual([]);
  });

  test('a long article is read without a word about where one left', async () => {
    await using opened = await visit(await withoutStorage(), LONG_STORY);
    await opened.page.evaluate(() => scrollBy(0, 1500));
    await opened.page.waitForTimeout(600);
    expect(opened.faults).toEqual([]);
  });
});

describe('without a script', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await site.tab({ javaScriptEnabled: false }));
  });

  describe.each(PAGE_TYPES)('%s', (_, path) => {
    beforeAll(async () => {
      await page.goto(path);
    });

    test('is whole, and shows no control that only a script can serve', async () => {
      expect(await page.locator('h1').isVisible()).toBe(true);
      expect(await page.locator('.needs-script').filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('button').filter({ visible: true }).count()).toBe(0);
      expect(await page.getByRole('dialog').count()).toBe(0);
    });

    test('is light text on a dark ground for who prefers it dark, and the reverse for who does not', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await luminances(page);
      expect(dark.ground).toBeLessThan(0.03);
      expect((dark.text + 0.05) / (dark.ground + 0.05)).toBeGreaterThan(7);
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await luminances(page);
      expect(light.ground).toBeGreaterThan(0.85);
      expect((light.ground + 0.05) / (light.text + 0.05)).toBeGreaterThan(7);
    });
  });

  test('an article can be shared, by its links, its address, and its points', async () => {
    await page.goto(SEED);
    const link = page.getByRole('link', { name: 'WhatsApp' });
    expect(await link.isVisible()).toBe(false);
    await page.locator('details.share summary').click();
    expect(await link.isVisible()).toBe(true);
    expect(await page.getByText(`https://morningproof.example/${SEED}`, { exact: true }).isVisible()).toBe(
      true,
    );
    // What is open lies over the points.
    await page.locator('details.share summary').click();
    await page.getByRole('link', { name: 'Share point 1' }).click();
    expect(new URL(page.url()).hash).toBe('#point-1');
  });

  test('key points of a list unfold one by one', async () => {
    await page.goto('world/');
    const points = page.locator('.story details ul').first();
    expect(await points.isVisible()).toBe(false);
    await page.locator('.story summary').first().click();
    expect(await points.isVisible()).toBe(true);
  });

  test('the search says where every story is instead', async () => {
    await page.goto('search/');
    expect(await page.getByRole('searchbox').isVisible()).toBe(false);
    expect(await page.locator('noscript').getByRole('paragraph').isVisible()).toBe(true);
    expect(
      await page.getByRole('navigation', { name: 'The archive' }).getByRole('link').count(),
    ).toBeGreaterThan(5);
  });
});
