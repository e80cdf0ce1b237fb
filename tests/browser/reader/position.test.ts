import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LONG_STORY, SEED } from '../page-types.ts';
import { openSite, visit } from '../site-in-browser.ts';

const site = openSite();
const PHONE = { viewport: { width: 390, height: 500 } };

const offer = (page: Page) => page.getByRole('button', { name: 'Go on where you left off' });
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('positions'));
const lastKept = async (page: Page) => JSON.parse((await kept(page)) ?? '[["", 0]]')[0][1];
const paragraph = (page: Page, index: number) => page.locator('.body > *').nth(index);

async function readTo(page: Page, index: number): Promise<void> {
  await paragraph(page, index).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.waitForFunction((at) => (localStorage.getItem('positions') ?? '').endsWith(`,${at}]]`), index);
}

test('coming back to a long article offers to go on where one left, and goes there', async () => {
  await using tab = await site.visit(LONG_STORY, PHONE);
  const { page } = tab;
  expect(await offer(page).count()).toBe(0);
  await readTo(page, 5);
  expect(await kept(page)).toBe(JSON.stringify([[`/${LONG_STORY}`, 5]]));
  await tab.open('');
  await tab.open(LONG_STORY);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await offer(page).focus();
  await page.keyboard.press('Enter');
  await offer(page).waitFor({ state: 'detached' });
  const { y } = (await paragraph(page, 5).boundingBox())!;
  expect(Math.abs(y)).toBeLessThan(20);
  expect(await paragraph(page, 5).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(tab.faults).toEqual([]);
});

test('who has only begun, or has come to the end, is not asked', async () => {
  await using tab = await site.visit(LONG_STORY, PHONE);
  const { page } = tab;
  await readTo(page, 1);
  const end = await page.locator('.body > *').count();
  await tab.open('');
  await tab.open(LONG_STORY);
  expect(await offer(page).count()).toBe(0);
  // How far down a window shows the last paragraph alone depends on the face.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => lastKept(page)).toBeGreaterThanOrEqual(end - 2);
  await tab.open('');
  await tab.open(LONG_STORY);
  expect(await offer(page).count()).toBe(0);
});

test('who follows a link to a part of the page is not asked', async () => {
  await using tab = await site.visit(LONG_STORY, PHONE);
  await readTo(tab.page, 5);
  await tab.open('');
  await tab.open(`${LONG_STORY}#point-1`);
  expect(await offer(tab.page).count()).toBe(0);
});

test('who reads on without it is soon rid of the offer', async () => {
  const device = await site.device(PHONE);
  await device.addInitScript((path) => {
    localStorage.setItem('positions', JSON.stringify([[path, 5]]));
  }, `/${LONG_STORY}`);
  await device.clock.install();
  await using opened = await visit(device, LONG_STORY);
  expect(await offer(opened.page).count()).toBe(1);
  const scrolled = opened.page.evaluate(() => new Promise((resolve) => addEventListener('scroll', resolve)));
  await opened.page.evaluate(() => scrollBy(0, 200));
  await scrolled;
  expect(await offer(opened.page).count()).toBe(1);
  await device.clock.fastForward(10_000);
  expect(await offer(opened.page).count()).toBe(0);
});

test('a story that fits two windows keeps nothing, and fifty stories are kept at the most', async () => {
  {
    await using opened = await site.visit(SEED, { viewport: { width: 1280, height: 2000 } });
    await opened.page.evaluate(() => scrollBy(0, 300));
    await opened.page.waitForTimeout(600);
    expect(await kept(opened.page)).toBeNull();
  }
  await using opened = await site.visit(LONG_STORY, PHONE);
  await opened.page.evaluate(() => {
    const many = Array.from({ length: 50 }, (_, index) => [`/story-${index}/`, 4]);
    localStorage.setItem('positions', JSON.stringify(many));
  });
  await paragraph(opened.page, 4).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await opened.page.waitForFunction(() => localStorage.getItem('positions')!.includes('europa'));
  const positions = JSON.parse((await kept(opened.page))!) as unknown[];
  expect(positions).toHaveLength(50);
  expect(positions[0]).toEqual([`/${LONG_STORY}`, 4]);
});
