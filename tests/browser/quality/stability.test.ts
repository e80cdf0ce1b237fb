import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { IS_LONG } from '../../long.ts';
import { PAGE_TYPES } from '../page-types.ts';
import { newsreaderIsHere, openSite, openTab, type Tab } from '../site-in-browser.ts';

const site = openSite();
let desk: Tab;
let phone: Tab;

const KEPT = {
  appearance: { theme: 'dark', size: '5', face: 'sans', width: 'wide' },
  skim: true,
};

beforeAll(async () => {
  desk = await site.tab();
  const device = await site.device({ viewport: { width: 390, height: 800 } });
  await device.addInitScript((kept) => {
    if (location.protocol === 'about:') return;
    for (const [name, value] of Object.entries(kept)) localStorage.setItem(name, JSON.stringify(value));
  }, KEPT);
  phone = await openTab(device);
});

/** What moved on the page without a reader’s doing, from the first paint on. */
async function shifts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const seen: string[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as LayoutShift[]) {
            // On a slow machine a word of the line of metadata moves by a few pixels, a millionth of the window.
            if (entry.value < 0.0001) continue;
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
async function unrest({ page, faults }: Tab): Promise<string[]> {
  return [...(await shifts(page)), ...faults];
}

test('what moves is seen', async () => {
  await using opened = await site.visit('');
  await opened.page.evaluate(() => {
    const box = document.createElement('div');
    box.style.height = '100px';
    document.body.prepend(box);
  });
  expect(await shifts(opened.page)).toHaveLength(1);
});

describe.each(PAGE_TYPES)('%s', (type, path) => {
  test('neither moves nor complains on the first visit and on the second, with the face at hand', async () => {
    await desk.forget();
    await desk.open(path);
    await newsreaderIsHere(desk.page);
    expect(await unrest(desk)).toEqual([]);
    await desk.open(path);
    expect(await unrest(desk)).toEqual([]);
  });

  // What is kept changes stories most; a short run looks at them alone.
  test.runIf(IS_LONG || type.startsWith('article'))(
    'neither moves nor complains on a phone with choices kept',
    async () => {
      await phone.forget();
      await phone.open(path);
      expect(await unrest(phone)).toEqual([]);
    },
  );
});
