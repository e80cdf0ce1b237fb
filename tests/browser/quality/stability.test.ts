import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PAGE_TYPES } from './page-types.ts';
import { newsreaderIsHere, openSite, visit } from './site-in-browser.ts';

const site = openSite();

const KEPT = {
  appearance: { theme: 'dark', size: '5', face: 'sans', width: 'wide' },
  skim: true,
};

/** What moved on the page without a reader’s doing, from the first paint on. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            const moved = entry.sources.map(({ node }) => (node as Element | null)?.parentElement?.outerHTML);
            seen.push(`${entry.value}: ${moved.join(' | ').slice(0, 300)}`);
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(seen), 150);
      }),
  );
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null }[];
}

/** Everything on a page that should not have happened. */
async function unrest(device: BrowserContext, path: string): Promise<string[]> {
  await using opened = await visit(device, path);
  return [...(await shifts(opened.page)), ...opened.faults];
}

test('what moves is seen', async () => {
  await using opened = await visit(await site.device(), '');
  await opened.page.evaluate(() => {
    const box = document.createElement('div');
    box.style.height = '100px';
    document.body.prepend(box);
  });
  expect(await shifts(opened.page)).toHaveLength(1);
});

describe.each(PAGE_TYPES)('%s', (_, path) => {
  test('neither moves nor complains on the first visit and on the second, with the face at hand', async () => {
    const device = await site.device();
    expect(await unrest(device, path)).toEqual([]);
    await newsreaderIsHere(device, path);
    expect(await unrest(device, path)).toEqual([]);
    await device.close();
  });

  test('neither moves nor complains on a phone with choices kept', async () => {
    const device = await site.device({ viewport: { width: 390, height: 800 } });
    await device.addInitScript((kept) => {
      for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, JSON.stringify(value));
    }, KEPT);
    expect(await unrest(device, path)).toEqual([]);
    await device.close();
  });
});
