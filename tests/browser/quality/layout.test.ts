import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { CHART, LONG_STORY, MAP, PAGE_TYPES, PHOTOGRAPH, SEED } from '../page-types.ts';
import { setInShippedFace } from '../shipped-face.ts';
import { sideways } from '../sideways.ts';
import { openSite, type Tab } from '../site-in-browser.ts';

const site = openSite();
let tab: Tab;

beforeAll(async () => {
  tab = await site.tab();
});

/** Elements that cut off some of their own text. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        // What is hidden from sight for the sake of screen readers is cut to nothing on purpose.
        if (clipPath !== 'none' || !element.textContent.trim() || !element.checkVisibility()) return false;
        return (
          (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Lets a style of the reader’s own win over the page’s, as an extension would. */
function restyle(page: Page, css: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

// The values of WCAG 1.4.12.
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/**
 * Targets that are smaller than 24 by 24 px and have neither of the exceptions of WCAG 2.5.8 that this site uses: being
 * part of a sentence, or having room enough around them.
 */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, summary, input')]
      .map((element) => element.closest('label') ?? element)
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => getComputedStyle(element).clipPath === 'none')
      .map((element) => {
        const box = element.getBoundingClientRect();
        const around = element.parentElement?.textContent.trim();
        return {
          element,
          box,
          x: box.x + box.width / 2,
          y: box.y + box.height / 2,
          isSmall: box.width < LEAST - 0.01 || box.height < LEAST - 0.01,
          isInSentence:
            getComputedStyle(element).display === 'inline' && around !== element.textContent.trim(),
        };
      });
    // A circle of 24 px around a small target touches no other target, nor the circle of a small one.
    const hasRoom = ({ element, x, y }: (typeof targets)[number]) =>
      targets.every((other) => {
        if (other.element === element) return true;
        if (other.isSmall) return Math.hypot(other.x - x, other.y - y) >= LEAST;
        const nearX = Math.max(other.box.left, Math.min(x, other.box.right));
        const nearY = Math.max(other.box.top, Math.min(y, other.box.bottom));
        return Math.hypot(nearX - x, nearY - y) >= LEAST / 2;
      });
    return targets
      .filter((target) => target.isSmall && !target.isInSentence && !hasRoom(target))
      .map(({ element, box }) => `${box.width} × ${box.height}: ${element.outerHTML.slice(0, 120)}`);
  });
}

/** Widths at which targets are measured too: the narrowest, a phone’s and a wide window’s. */
const TOUCHED = new Set([320, 390, 1280]);

describe.each(PAGE_TYPES)('%s', (_, path) => {
  beforeAll(async () => {
    await tab.forget();
    await tab.open(path);
  });

  test('prints without its navigation', async () => {
    const { page } = tab;
    await page.emulateMedia({ media: 'print' });
    const shown = await page
      .locator('nav, .skip, button')
      .evaluateAll((elements) =>
        elements.flatMap((element) =>
          element.checkVisibility() ? [element.className || element.tagName] : [],
        ),
      );
    expect(shown).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('reflows at every width, at 200 % and 400 %, and with wide text, and cuts nothing', async () => {
    const { page } = tab;
    const found: Record<string, string[]> = {};
    const check = async (name: string) => {
      found[name] = [...(await page.evaluate(sideways)), ...(await cut(page))];
    };
    // 640 and 320 px are a window of 1280 px at 200 % and 400 %.
    for (const width of [320, 360, 390, 640, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await check(`${width} px`);
      if (TOUCHED.has(width)) found[`targets at ${width} px`] = await smallTargets(page);
    }
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await check('1280 px with letters of 200 %');
    await page.setViewportSize({ width: 640, height: 800 });
    await check('640 px with letters of 200 %');
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));
    await restyle(page, TEXT_SPACING);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await check(`${width} px with wide text`);
    }
    expect(Object.entries(found).filter(([, faults]) => faults.length)).toEqual([]);
  });
});

test('the measures see what is too wide, cut off or too small', async () => {
  await using opened = await site.visit(SEED, { viewport: { width: 320, height: 800 } });
  await opened.page.evaluate(() => {
    const element = document.createElement('div');
    element.innerHTML = '<p>cut off</p><a href="/">1</a><a href="/">2</a><p>wide</p>';
    const [hidden, one, two, wide] = element.children as unknown as HTMLElement[];
    Object.assign(hidden!.style, { height: '3px', overflow: 'hidden' });
    Object.assign(one!.style, { display: 'inline-block' });
    Object.assign(two!.style, { display: 'inline-block' });
    Object.assign(wide!.style, { width: '500px' });
    document.body.append(element);
  });
  expect(await cut(opened.page)).toHaveLength(1);
  expect(await smallTargets(opened.page)).toHaveLength(2);
  expect(await opened.page.evaluate(sideways)).toContainEqual(expect.stringContaining('>wide<'));
});

test('what a reader opens reflows too', async () => {
  await using opened = await site.visit(SEED, { viewport: { width: 320, height: 600 } });
  const { page } = opened;
  await page.locator('details.share summary').click();
  expect([...(await page.evaluate(sideways)), ...(await cut(page)), ...(await smallTargets(page))]).toEqual(
    [],
  );
  for (const name of ['Appearance', 'Keys']) {
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name });
    const fits = await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    expect(fits).toBe(true);
    expect([...(await page.evaluate(sideways)), ...(await smallTargets(page))]).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

/** How many letters stand on each full line of the story: every line of a paragraph but its last. */
function lettersALine(page: Page): Promise<number[]> {
  return page.evaluate(() => {
    const counts: number[] = [];
    for (const paragraph of document.querySelectorAll('.body p')) {
      const lines: number[] = [];
      let left = Infinity;
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const range = document.createRange();
        for (let at = 0; at < node.nodeValue!.length; at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const [box] = range.getClientRects();
          if (!box?.width) continue;
          if (box.left < left) lines.push(0);
          lines[lines.length - 1]! += 1;
          left = box.left;
        }
      }
      counts.push(...lines.slice(0, -1));
    }
    return counts.toSorted((one, other) => one - other);
  });
}

/** The faces that the story’s text is really painted in. */
async function facesOf(page: Page): Promise<string> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('DOM.enable');
  await protocol.send('CSS.enable');
  const { root } = await protocol.send('DOM.getDocument');
  const { nodeId } = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.body p' });
  const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId });
  await protocol.detach();
  return fonts.map(({ familyName }) => familyName).join();
}

test('a line of a story has 60 to 70 letters in a wide window, set in Newsreader', async () => {
  await using opened = await site.visit(LONG_STORY, { viewport: { width: 1280, height: 800 } });
  await setInShippedFace(opened.page);
  expect(await facesOf(opened.page)).toMatch(/^Newsreader[^,]*$/);
  const lines = await lettersALine(opened.page);
  expect(lines.length).toBeGreaterThan(10);
  const median = lines[Math.floor(lines.length / 2)]!;
  console.log(`The median of ${lines.length} full lines has ${median} letters.`);
  expect(median).toBeGreaterThanOrEqual(60);
  expect(median).toBeLessThanOrEqual(70);
});

/** The edges of what a story is made of, from the left of the window. */
function edgesOf(
  page: Page,
  selectors: readonly string[],
): Promise<[selector: string, left: number, right: number][]> {
  return page.evaluate(
    (all) =>
      all.map((selector) => {
        const { left, right } = document.querySelector(selector)!.getBoundingClientRect();
        return [selector, left, right] as [string, number, number];
      }),
    selectors,
  );
}

const AXIS = ['.article h1', '.article .about', '.points', '.body p'];
const MEASURE = 576;
const WIDE = 896;

describe.each(['ltr', 'rtl'])('a story that is read %s', (direction) => {
  test.each([
    ['a photograph', PHOTOGRAPH, '.photo img', WIDE],
    ['a map', MAP, '.map .light img', WIDE],
    ['a chart', CHART, '.chart', MEASURE],
  ])(
    'has all on one axis in a wide window, and %s is as wide as it may be',
    async (_, path, figure, width) => {
      await using opened = await site.visit(path, { viewport: { width: 1280, height: 800 } });
      await opened.page.evaluate((dir) => (document.documentElement.dir = dir), direction);
      const pageWidth = await opened.page.evaluate(() => document.documentElement.clientWidth);
      for (const [selector, left, right] of await edgesOf(opened.page, AXIS)) {
        expect([selector, left, right]).toEqual([
          selector,
          (pageWidth - MEASURE) / 2,
          (pageWidth + MEASURE) / 2,
        ]);
      }
      const [[, left, right]] = (await edgesOf(opened.page, [figure])) as [[string, number, number]];
      expect([left, right]).toEqual([(pageWidth - width) / 2, (pageWidth + width) / 2]);
    },
  );

  test('has its picture from edge to edge on a phone, and its words within', async () => {
    await using opened = await site.visit(PHOTOGRAPH, { viewport: { width: 390, height: 844 } });
    await opened.page.evaluate((dir) => (document.documentElement.dir = dir), direction);
    const [image, ...words] = await edgesOf(opened.page, ['.photo img', '.body p', '.points']);
    expect(image!.slice(1)).toEqual([0, 390]);
    for (const [selector, left, right] of words) expect([selector, left, right]).toEqual([selector, 18, 372]);
  });
});
