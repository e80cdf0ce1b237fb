import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { NOT_FOUND, openSite } from './site-in-browser.ts';

const site = openSite();

const boxOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!;

test('in a wide window the date stands before the text, the picture at the far edge, the fold with the date', async () => {
  await using opened = await site.visit('world/', { viewport: { width: 1280, height: 900 } });
  const { page } = opened;
  const PICTURED = '.row:has(.list-picture)';
  const [list, time, headline, point, fold, picture] = await Promise.all(
    [
      'main',
      `${PICTURED} time`,
      `${PICTURED} .headline`,
      `${PICTURED} .text p`,
      `${PICTURED} summary`,
      `${PICTURED} .list-picture`,
    ].map((selector) => boxOf(page, selector)),
  );
  expect(time!.x).toBe(list!.x);
  expect(headline!.x - time!.x).toBe(144);
  expect(picture!.x + picture!.width).toBeCloseTo(list!.x + list!.width, 0);
  expect(picture!.width).toBe(208);
  expect(picture!.height).toBeCloseTo(208 / 1.5, 0);
  expect(fold!.x).toBe(time!.x);
  expect(fold!.y).toBeLessThan(point!.y + point!.height);
  expect(fold!.y - (time!.y + time!.height)).toBeLessThan(12);
});

test('unfolded key points stand below the first one, beside the picture', async () => {
  await using opened = await site.visit('world/', { viewport: { width: 1280, height: 900 } });
  const { page } = opened;
  const PICTURED = '.row:has(.list-picture):has(details)';
  await page.locator(`${PICTURED} summary`).first().click();
  const first = await boxOf(page, `${PICTURED} .text p`);
  const others = await boxOf(page, `${PICTURED} .key-points`);
  const picture = await boxOf(page, `${PICTURED} .list-picture`);
  expect(others.x).toBe(first.x);
  expect(others.y - (first.y + first.height)).toBeGreaterThanOrEqual(0);
  expect(others.y - (first.y + first.height)).toBeLessThan(16);
  expect(others.x + others.width).toBeLessThanOrEqual(picture.x);
});

test.each([320, 390])(
  'at %d px the date stands below the text, on one line with the fold, and the thumbnail beside',
  async (width) => {
    await using opened = await site.visit('world/', { viewport: { width, height: 900 } });
    const { page } = opened;
    const PICTURED = '.row:has(.list-picture)';
    const point = await boxOf(page, `${PICTURED} .text p`);
    const time = await boxOf(page, `${PICTURED} time`);
    const fold = await boxOf(page, `${PICTURED} summary`);
    const picture = await boxOf(page, `${PICTURED} .list-picture`);
    expect(time.y).toBeGreaterThanOrEqual(point.y + point.height);
    expect(Math.abs(time.y + time.height / 2 - (fold.y + fold.height / 2))).toBeLessThan(3);
    expect(picture.width).toBe(104);
    expect(picture.x).toBeGreaterThan(point.x + point.width);
  },
);

test('from right to left, all is on the other side', async () => {
  await using opened = await site.visit('world/', { viewport: { width: 1280, height: 900 } });
  const { page } = opened;
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  const PICTURED = '.row:has(.list-picture)';
  const list = await boxOf(page, 'main');
  const time = await boxOf(page, `${PICTURED} time`);
  const picture = await boxOf(page, `${PICTURED} .list-picture`);
  expect(time.x + time.width).toBeCloseTo(list.x + list.width, 0);
  expect(picture.x).toBeCloseTo(list.x, 0);
});

test('a year at the foot opens its months without a script, and closes the one before', async () => {
  await using opened = await site.tab({ javaScriptEnabled: false });
  const { page } = opened;
  await page.goto('world/');
  const archive = page.getByRole('navigation', { name: 'All of World' });
  await archive.getByText('2024').click();
  await archive.getByText('2023').click();
  expect(await archive.getByRole('link', { name: 'October' }).count()).toBe(0);
  await archive.getByRole('link', { name: 'August' }).click();
  await page.waitForURL('**/world/2023/08/');
});

test.each(['world/', '2023/', '2023/08/23/', 'follow/', NOT_FOUND])(
  'on touch, what is pressed in /%s has 44 px',
  async (path) => {
    await using opened = await site.visit(path, {
      viewport: { width: 390, height: 800 },
      hasTouch: true,
      isMobile: true,
    });
    const small = await opened.page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.rows :is(.headline a, h2 a, summary), .months :is(a, summary), .onward a, .follow, .feeds :is(a, button)',
        ),
      ]
        .map((target) => ({ text: target.textContent, height: target.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 44),
    );
    expect(small).toEqual([]);
  },
);

test('found words are marked, in the accent’s tint', async () => {
  await using opened = await site.visit('search/?q=TURKIYE+kill');
  const marks = opened.page.locator('form.search mark');
  await marks.first().waitFor();
  expect(await marks.allTextContents()).toEqual(['kill', 'Türkiye']);
  const yellow = await opened.page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.background = 'Mark';
    return getComputedStyle(probe).backgroundColor;
  });
  expect(await marks.first().evaluate((mark) => getComputedStyle(mark).backgroundColor)).not.toBe(yellow);
});
