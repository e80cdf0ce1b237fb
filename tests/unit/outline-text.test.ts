import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { createTextOutliner, type TextOutline } from '../../src/drawing/outline-text.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const outliner = createTextOutliner(ROOT);
const NAME = { size: 20, weight: 600 } as const;

async function outlineOf(
  text: string,
  style: { size: number; weight: 400 | 600 } = NAME,
): Promise<TextOutline> {
  const outline = await outliner.outline(text, style);
  if (!outline) throw new Error(`No font has “${text}”.`);
  return outline;
}

/** The share of dark pixels between two edges, left to right, with the text's left edge at 0. */
async function inkBetween({ path }: TextOutline, from: number, to: number): Promise<number> {
  const box = `${from} -30 ${to - from} 45`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${4 * (to - from)}" height="180"><path d="${path}"/></svg>`;
  const { pixels } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  let ink = 0;
  for (let at = 3; at < pixels.length; at += 4) ink += pixels[at]! / 255;
  return ink / 16;
}

test.each([
  'Vostochny',
  'Владивосток',
  'Αθήνα',
  'ירושלים',
  'القدس',
  '北京',
  'Đà Nẵng',
  'Gaziantep (Türkiye) 2',
])('a text becomes outlines that stand on the baseline: %s', async (text) => {
  const { path, width, ink } = await outlineOf(text);
  expect(path).toMatch(/^m[\d.hvlqcmz -]+z$/);
  expect(width).toBeGreaterThan(20);
  expect(ink.left).toBeGreaterThan(-2);
  expect(ink.right).toBeLessThan(width + 2);
  expect(ink.top).toBeLessThan(-8);
  expect(ink.top).toBeGreaterThan(-30);
  expect(ink.bottom).toBeLessThan(12);
  expect(await inkBetween({ path } as TextOutline, 0, width)).toBeGreaterThan(20);
});

test('a letter without a descender ends at the baseline', async () => {
  const { ink } = await outlineOf('H');
  expect(ink.bottom).toBeCloseTo(0, 1);
});

test('outlines grow with the font size', async () => {
  const small = await outlineOf('Suez', { size: 10, weight: 400 });
  const large = await outlineOf('Suez', { size: 30, weight: 400 });
  expect(large.width).toBeCloseTo(3 * small.width, 6);
  expect(large.ink.top).toBeCloseTo(3 * small.ink.top, 6);
});

test('Arabic letters are joined', async () => {
  const joined = await outlineOf('ببب');
  const alone = await outlineOf('ب');
  expect(joined.width).toBeLessThan(2.5 * alone.width);
});

test.each([
  ['Hebrew', 'וש', 'ש'],
  ['Arabic', 'ا ش', 'ش'],
])('%s runs from right to left', async (_, text, last) => {
  const both = await outlineOf(text);
  const one = await outlineOf(last);
  expect(await inkBetween(both, 0, one.width)).toBeCloseTo(await inkBetween(one, 0, one.width), 0);
});

test('digits keep their order in Arabic, whose letters are set larger', async () => {
  const both = await outlineOf('17 ا');
  const digits = await outlineOf('17', { size: NAME.size * 1.25, weight: NAME.weight });
  // The number is first, so at the right edge.
  const start = both.width - digits.width;
  for (const share of [0.5, 1]) {
    const end = digits.width * share;
    expect(await inkBetween(both, start, start + end)).toBeCloseTo(await inkBetween(digits, 0, end), -1);
  }
});

test('vowel marks are left out', async () => {
  expect(await outlineOf('مُحَمَّد')).toEqual(await outlineOf('محمد'));
});

test('Chinese, which has one thin font, gets a line around its letters', async () => {
  expect((await outlineOf('北京')).stroke).toBeGreaterThan(0.5);
  expect((await outlineOf('Suez')).stroke).toBe(0);
});

test.each(['서울', 'कोलकाता', 'Seoul 서울', 'กรุงเทพ', '१२', '🎉'])('no font has %s', async (text) => {
  expect(await outliner.outline(text, NAME)).toBeUndefined();
});

test('the same text gives the same outlines, whatever was outlined before', async () => {
  const again = createTextOutliner(ROOT);
  await again.outline('北京', NAME);
  expect(await again.outline('Vostochny', NAME)).toEqual(await outlineOf('Vostochny'));
});
