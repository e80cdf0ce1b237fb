import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openSite, visit } from '../site-in-browser.ts';

const site = openSite();

/** How many stories of the list show their key points, and how many could. */
const unfolded = (page: Page) =>
  page
    .locator('.story details')
    .evaluateAll((all) => [
      all.filter((details) => details.querySelector('ul')!.checkVisibility({ contentVisibilityAuto: true }))
        .length,
      all.length,
    ]);

test('one press unfolds all key points, the next folds them; one can be folded by itself', async () => {
  await using opened = await site.visit('world/');
  const { page } = opened;
  const button = page.getByRole('button', { name: 'All key points' });
  const [none, all] = await unfolded(page);
  expect(none).toBe(0);
  expect(all).toBeGreaterThan(5);
  expect(await button.getAttribute('aria-pressed')).toBe('false');
  await button.click();
  expect(await unfolded(page)).toEqual([all, all]);
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await page.locator('.story summary').first().click();
  expect(await unfolded(page)).toEqual([all! - 1, all]);
  await button.focus();
  await page.keyboard.press('Space');
  expect(await unfolded(page)).toEqual([0, all]);
});

test('the choice is kept, and shows from the first paint', async () => {
  const device = await site.device();
  {
    await using opened = await visit(device, 'world/');
    await opened.page.getByRole('button', { name: 'All key points' }).click();
  }
  {
    await using front = await visit(device, '');
    const [shown, all] = await unfolded(front.page);
    expect(shown).toBe(all);
    await front.page.locator('.story summary').first().click();
    expect(await unfolded(front.page)).toEqual([all! - 1, all]);
  }
  const early = await device.newPage();
  await early.route('**/*.js', (route) => route.abort());
  await early.goto('world/');
  const [shown, all] = await unfolded(early);
  expect(shown).toBe(all);
  await early.close();

  await using again = await visit(device, 'world/');
  await again.page.getByRole('button', { name: 'All key points' }).click();
  await using last = await visit(device, 'world/');
  expect((await unfolded(last.page))[0]).toBe(0);
});
