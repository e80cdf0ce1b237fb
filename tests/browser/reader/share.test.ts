import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { SEED } from '../page-types.ts';
import { openSite, type PooledTab, type Tab, visit } from '../site-in-browser.ts';

const site = openSite();

const ADDRESS = `https://morningproof.example/${SEED}`;
const HEADLINE = 'Kim Jong Un’s visit to Russia prolonged, fueling suspicions of arms deal';

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The story on a device with a share sheet that answers in one way, and notes what it is given. */
async function withShareSheet(answer: 'shares' | 'AbortError' | 'NotAllowedError'): Promise<Tab> {
  const tab = await site.tab(CLIPBOARD);
  await tab.before((kind) => {
    const given: ShareData[] = [];
    Object.assign(window, { given });
    navigator.share = (data) => {
      given.push({ ...data });
      return kind === 'shares' ? Promise.resolve() : Promise.reject(new DOMException('no', kind));
    };
  }, answer);
  await tab.open(SEED);
  return tab;
}

/** The story on a device without one. */
async function withoutShareSheet(path = SEED): Promise<PooledTab> {
  const tab = await site.tab(CLIPBOARD);
  await tab.before(hideShareSheet);
  await tab.open(path);
  return tab;
}

function hideShareSheet(): void {
  Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
}

const given = (page: Page) => page.evaluate(() => (window as unknown as { given: ShareData[] }).given);
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const press = (page: Page) => page.locator('details.share summary').click();
const isOpen = (page: Page) =>
  page.locator('details.share').evaluate((element) => (element as HTMLDetailsElement).open);

function backgroundOf(element: Locator): Promise<string> {
  return element.evaluate((it) => getComputedStyle(it).backgroundColor);
}

describe('without the device’s share sheet', () => {
  test('the links are there, and lead to this story with everything encoded', async () => {
    await using opened = await withoutShareSheet();
    await press(opened.page);
    const links = await opened.page
      .locator('details.share a')
      .evaluateAll((all) => all.map((link) => [link.textContent.trim(), (link as HTMLAnchorElement).href]));
    const parameters = Object.fromEntries(
      links.map(([name, href]) => {
        const url = new URL(href!);
        const query = new URLSearchParams(url.search || url.hash.slice(1));
        return [name, [url.host || url.protocol, Object.fromEntries(query)]];
      }),
    );
    const both = `${HEADLINE} ${ADDRESS}`;
    expect(parameters).toEqual({
      'E-mail': ['mailto:', { subject: HEADLINE, body: ADDRESS }],
      WhatsApp: ['wa.me', { text: both }],
      Telegram: ['t.me', { url: ADDRESS, text: HEADLINE }],
      X: ['x.com', { url: ADDRESS, text: HEADLINE }],
      Bluesky: ['bsky.app', { text: both }],
      Mastodon: ['share.joinmastodon.org', { text: both }],
      Facebook: ['www.facebook.com', { u: ADDRESS }],
      LinkedIn: ['www.linkedin.com', { url: ADDRESS }],
    });
    expect(links.map(([, href]) => href).join('')).not.toMatch(/[ ’“”]/);
    expect(opened.faults).toEqual([]);
  });

  test('the link is copied, and the page says so and falls silent again', async () => {
    // A clock cannot be taken away again.
    const device = await site.device(CLIPBOARD);
    await device.addInitScript(hideShareSheet);
    await device.clock.install();
    await using opened = await visit(device, SEED);
    await press(opened.page);
    await opened.page.getByRole('button', { name: 'Copy link' }).click();
    await said(opened.page, 'Link copied.');
    expect(await copied(opened.page)).toBe(ADDRESS);
    await device.clock.fastForward(6000);
    await opened.page.getByRole('status').filter({ hasText: 'copied' }).waitFor({ state: 'detached' });
  });

  test('where copying is refused, the page says that too, and the address stands there', async () => {
    await using opened = await withoutShareSheet();
    await opened.page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    });
    await press(opened.page);
    await opened.page.getByRole('button', { name: 'Copy link' }).click();
    await said(opened.page, 'could not be copied');
    expect(await opened.page.getByText(ADDRESS, { exact: true }).isVisible()).toBe(true);
  });

  test('Escape folds the links and returns to the button, a press beside them folds them too', async () => {
    await using opened = await withoutShareSheet();
    const { page } = opened;
    await page.locator('details.share summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await press(page);
    expect(await isOpen(page)).toBe(true);
    await page.getByRole('heading', { level: 1 }).click();
    expect(await isOpen(page)).toBe(false);
  });
});

describe('with the device’s share sheet', () => {
  test('the button gives it the headline and the address', async () => {
    await using opened = await withShareSheet('shares');
    await press(opened.page);
    expect(await given(opened.page)).toEqual([{ title: HEADLINE, url: ADDRESS }]);
    expect(await isOpen(opened.page)).toBe(false);
  });

  test('a reader who closes the sheet is left in peace', async () => {
    await using opened = await withShareSheet('AbortError');
    await press(opened.page);
    await opened.page.waitForTimeout(100);
    expect(await given(opened.page)).toHaveLength(1);
    expect(await isOpen(opened.page)).toBe(false);
    expect(opened.faults).toEqual([]);
  });

  test('a sheet that does not come is replaced by the links', async () => {
    await using opened = await withShareSheet('NotAllowedError');
    await press(opened.page);
    await opened.page.locator('details.share[open]').waitFor();
    expect(await opened.page.getByRole('link', { name: 'Bluesky' }).isVisible()).toBe(true);
    expect(opened.faults).toEqual([]);
  });
});

const sharePoint = (page: Page) => page.getByRole('link', { name: 'Share point 2' }).click();

describe('a key point', () => {
  const POINT = 'US warns of potential UN Security Council violations.';

  test('has an address of its own, which leads to it', async () => {
    await using opened = await site.visit(`${SEED}#point-2`);
    expect(await opened.page.locator(':target').innerText()).toContain(POINT);
  });

  test.each([
    ['a phone', { width: 390, height: 844 }],
    ['a desk', { width: 1280, height: 800 }],
  ])('stands marked below the headline for who comes by its address on %s', async (_, viewport) => {
    await using opened = await site.visit(`${SEED}#point-2`, { viewport });
    const { page } = opened;
    const marked = page.locator(':target');
    for (const element of [page.locator('h1'), marked]) {
      const box = (await element.boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(viewport.height);
    }
    expect(await backgroundOf(marked)).not.toBe(await backgroundOf(page.locator('#point-1')));
  });

  test('has its control beside the sentence: for the pointer over it, for the keyboard, not in what is copied', async () => {
    await using opened = await site.visit(SEED);
    const { page } = opened;
    const control = page.getByRole('link', { name: 'Share point 2' });
    const opacity = () => control.evaluate((it) => getComputedStyle(it).opacity);
    const textBox = () =>
      page.locator('#point-2').evaluate((it) => {
        const range = document.createRange();
        range.selectNode(it.firstChild!);
        return JSON.stringify(range.getBoundingClientRect());
      });
    const atRest = await textBox();
    expect(await opacity()).toBe('0');
    await page.getByText(POINT).hover();
    expect(await opacity()).toBe('1');
    expect(await textBox()).toBe(atRest);
    await page.mouse.move(0, 0);
    expect(await opacity()).toBe('0');
    await control.focus();
    expect(await opacity()).toBe('1');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#point-2')!));
    expect(await page.evaluate(() => getSelection()!.toString().trim())).toBe(POINT);
  });

  test('has its control in sight and large enough for a finger on a device without a pointer', async () => {
    await using opened = await site.visit(SEED, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    for (const control of [
      opened.page.getByRole('link', { name: 'Share point 2' }),
      opened.page.locator('details.share summary'),
    ]) {
      expect(await control.evaluate((it) => getComputedStyle(it).opacity)).toBe('1');
      const { width, height } = (await control.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(43.9);
    }
  });

  test('is copied where there is no share sheet', async () => {
    await using opened = await withoutShareSheet(`${SEED}?from=a-campaign`);
    await sharePoint(opened.page);
    await said(opened.page, 'Link copied.');
    expect(await copied(opened.page)).toBe(`${ADDRESS}#point-2`);
    expect(new URL(opened.page.url()).hash).toBe('#point-2');
  });

  test('goes to the share sheet with its words', async () => {
    await using opened = await withShareSheet('shares');
    await sharePoint(opened.page);
    expect(await given(opened.page)).toEqual([
      { title: expect.stringContaining(HEADLINE), text: POINT, url: `${ADDRESS}#point-2` },
    ]);
  });

  test('is copied where the sheet does not come, and not where it was closed', async () => {
    await using refused = await withShareSheet('NotAllowedError');
    await sharePoint(refused.page);
    await said(refused.page, 'Link copied.');
    await using closed = await withShareSheet('AbortError');
    await sharePoint(closed.page);
    await closed.page.waitForTimeout(150);
    expect(await closed.page.getByRole('status').filter({ hasText: /\w/ }).count()).toBe(0);
  });
});
