import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LONG_STORY, SEED } from '../page-types.ts';
import { openSite } from '../site-in-browser.ts';

const site = openSite();

/** The contrast of an element’s text to what is behind it, from the colours as the browser paints them. */
function contrast(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      let behind: Element | null = element;
      while (behind && /^rgba\(0, 0, 0, 0\)$/.test(getComputedStyle(behind).backgroundColor)) {
        behind = behind.parentElement;
      }
      if (!behind) throw new Error('The page paints no ground.');
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
      const [dark = 0, light = 0] = [
        getComputedStyle(element).color,
        getComputedStyle(behind).backgroundColor,
      ]
        .map((colour) => {
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((value) => {
            const share = value / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        })
        .toSorted((one, other) => one - other);
      return (light + 0.05) / (dark + 0.05);
    });
}

/** Which of these have less contrast than they should. */
async function tooFaint(page: Page, least: number, selectors: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const selector of selectors) {
    const ratio = await contrast(page, selector);
    if (ratio < least) found.push(`${selector} ${ratio.toFixed(2)}`);
  }
  return found;
}

test('too little contrast is seen', async () => {
  await using opened = await site.visit(SEED, { colorScheme: 'light' });
  await opened.page.locator('h1').evaluate((element) => (element.style.color = '#777'));
  expect(await tooFaint(opened.page, 7, ['h1', '.body p'])).toEqual([expect.stringMatching(/^h1 4\./)]);
});

test.each(['light', 'dark'] as const)(
  'text has 7 : 1 at the least, the rest 4.5 : 1, %s',
  async (colorScheme) => {
    await using article = await site.visit('2023/04/04/finland-becomes-31st-member-of-nato/', {
      colorScheme,
    });
    const texts = ['h1', '.body p', '.key-points li', '.correction'];
    const others = ['.about', '.kicker a', '.topics a', '.points h2', '.colophon a', '.edition a'];
    expect(await tooFaint(article.page, 7, texts)).toEqual([]);
    expect(await tooFaint(article.page, 4.5, others)).toEqual([]);
    await using front = await site.visit('', { colorScheme });
    const leads = ['.lead .headline a', '.lead .standfirst', '.lead .key-points li', '.band .headline a'];
    const quiet = ['.latest a', '.lead .section', '.lead time', '.band summary', '.band .all', '.months a'];
    expect(await tooFaint(front.page, 7, leads)).toEqual([]);
    expect(await tooFaint(front.page, 4.5, quiet)).toEqual([]);
  },
);

test('a reader’s colours go before the device’s', async () => {
  await using opened = await site.visit(SEED, { colorScheme: 'light' });
  const ground = () => opened.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await opened.page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
  expect(await contrast(opened.page, '.body p')).toBeGreaterThanOrEqual(7);
  const dark = await ground();
  await opened.page.evaluate(() => (document.documentElement.dataset.theme = 'light'));
  expect([await ground(), dark === light]).toEqual([light, false]);
});

test('forced colours leave text, marks and focus to be seen', async () => {
  await using opened = await site.visit('world/', { forcedColors: 'active' });
  const { page } = opened;
  const [ink, paper] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = 'color: CanvasText; background: Canvas';
    const { color, backgroundColor } = getComputedStyle(probe);
    return [color, backgroundColor];
  });
  const about = page.locator('.story .about').first();
  expect(await about.evaluate((element) => getComputedStyle(element).color)).toBe(ink);
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(ground).toBe(paper);
  const current = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'World' });
  expect(await current.evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  const skim = page.getByRole('button', { name: 'All key points' });
  const unpressed = await skim.screenshot();
  await skim.press('Enter');
  await skim.evaluate((button) => button.blur());
  expect((await skim.screenshot()).equals(unpressed)).toBe(false);
});

async function movingParts(reducedMotion: 'reduce' | 'no-preference'): Promise<number> {
  await using opened = await site.visit(LONG_STORY, { reducedMotion });
  return await opened.page.evaluate(
    () =>
      document.getAnimations().filter(({ effect }) => {
        // What only fades does not move.
        return (effect as KeyframeEffect).getKeyframes().some((frame) => !('maskImage' in frame));
      }).length,
  );
}

test('who wants no motion has none', async () => {
  expect(await movingParts('reduce')).toBe(0);
});

test('who does not mind has a line that fills as the story is read', async () => {
  expect(await movingParts('no-preference')).toBe(1);
  await using opened = await site.visit(LONG_STORY, { viewport: { width: 390, height: 600 } });
  const filled = () =>
    opened.page.evaluate(() => {
      const { transform } = getComputedStyle(document.body, '::before');
      return new DOMMatrix(transform).a;
    });
  expect(await filled()).toBe(0);
  await opened.page.evaluate(() => scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2));
  await expect.poll(filled).toBeGreaterThan(0.4);
  await opened.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(filled).toBeGreaterThan(0.99);
});
