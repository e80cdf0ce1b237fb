import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CardContent, layOutCard } from '../../src/share-cards/card-layout.ts';
import { openFonts } from '../../src/drawing/fonts.ts';
import type { Measure } from '../../src/drawing/measure-text.ts';
import { largestSize, countLines } from '../../src/share-cards/fit-text.ts';
import { drawableText } from '../../src/drawing/drawable-text.ts';

const facesFor = openFonts(fileURLToPath(new URL('../..', import.meta.url)));
const drawable = (text: string) => drawableText(text, facesFor(text));
const composed = (facts: Partial<CardContent>) => {
  const all = { publication: 'The Proof', headline: '', format: 'png' as const, mirrored: false, ...facts };
  return layOutCard(all, facesFor(Object.values(all).join(' ')));
};

test.each([
  ['emoji and the space they leave', 'Party 🎉 time 🎊!', 'Party time!'],
  ['emoji at both ends', '🎉 Party 🎊', 'Party'],
  ['emoji joined to families, flags and keycaps', 'A 👨‍👩‍👧 b 🇬🇧 c 1️⃣', 'A b c 1'],
  ['quotes and brackets that have lost what they held', 'says “🚀” NASA (🇬🇧) now', 'says NASA now'],
  ['a gap before a comma', 'Gold 🥇, silver 🥈; bronze', 'Gold, silver; bronze'],
  ['overrides and isolates of direction', 'a\u202eb\u202c \u2066c\u2069\u200f\u200e\u061cd', 'ab cd'],
  ['letters without a shape', 'so\u00adft\u200b \ufeffand\u2060', 'soft and'],
  ['control characters and line ends', 'one\u0000\u0007\r\n\ttwo\u2028three', 'one two three'],
  ['lone surrogates', 'x\ud83d y\udc00', 'x y'],
  ['Arabic vowel marks', 'السَّلَامُ', 'السلام'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['all but two of a tower of marks', `x${'\u0301'.repeat(30)}`, 'x\u0301\u0301'],
])('a card leaves out %s', (_, text, left) => {
  expect(drawable(text).text).toBe(left);
});

test.each([
  'Plain “text”, with (brackets) — and dashes… & <markup> at 5% © ® ™ €',
  'Łódź, Türkiye, Ísland, Čeština, Việt Nam',
  'Визит Ким Чен Ына',
  'Ρωσία παρατείνεται',
  'נשק (2023) גוברים',
  'أسلحة (2023)، ٢٠٢٣',
  'می‌خواهم',
  '金正恩延长访俄，「ロシア」がーっ',
])('a card keeps %s', (text) => {
  expect(drawable(text)).toEqual({ text, lost: 0 });
});

test('letters that have plain ones are set in those', () => {
  expect(drawable('ĳssel ﬁnds 𝐁𝐨𝐥𝐝').text).toBe('ijssel ﬁnds Bold');
});

test('letters that no face has are counted', () => {
  expect(drawable('김정은').lost).toBe(1);
  expect(drawable('abc 김').lost).toBe(0.25);
  expect(drawable('🎉').lost).toBe(0);
});

test('a headline that cannot be read is left out, and the section stands in for it', () => {
  const card = composed({ headline: '김정은 러시아 방문 연장', section: 'World' });
  expect(card.headline).toMatchObject({ text: 'World', accented: true });
  expect(card.section).toBeUndefined();
  expect(composed({ headline: '🎉' }).headline?.text).toBe('The Proof');
});

test('a key point is shown whole or not at all', () => {
  const headline = 'Rates fall';
  expect(composed({ headline, keyPoint: 'By half a point.' }).keyPoint?.text).toBe('By half a point.');
  expect(composed({ headline, keyPoint: 'By half a point 김.' }).keyPoint).toBeUndefined();
  expect(composed({ headline, keyPoint: 'Half a point. '.repeat(40) }).keyPoint).toBeUndefined();
  expect(
    composed({ headline: 'Rates fall in spring. '.repeat(12), keyPoint: 'So.' }).keyPoint,
  ).toBeUndefined();
});

test('the shorter the headline, the larger it is', () => {
  const sizes = [10, 40, 80, 120, 160, 200, 300].map(
    (length) =>
      composed({ headline: 'Rates fall again. '.repeat(20).slice(0, length).trim() }).headline!.size,
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[0]).toBeGreaterThan(100);
  expect(sizes.at(-1)).toBeGreaterThanOrEqual(48);
});

test('only a headline that no size has room for is cut, at a word', () => {
  const long = 'Rates fall again. '.repeat(200);
  const { text } = composed({ headline: long }).headline!;
  expect(text).toMatch(/^(?:Rates fall again\. )+.*(?:Rates|fall|again)\.?…$/);
  const three = `${'Rates fall again. '.repeat(16).trim()} Truly.`;
  expect(composed({ headline: three }).headline?.text).toBe(three);
});

test('the script of a headline gives its direction', () => {
  expect(composed({ headline: '2023: נשק' }).headline?.direction).toBe('rtl');
  expect(composed({ headline: 'CNN: نشق' }).headline?.direction).toBe('ltr');
});

const ONE_EACH: Measure = (text) => [...text].length;

test.each([
  ['one two three', 7, 2],
  ['one two three', 13, 1],
  ['abcdefghij', 4, 3],
  ['a abcdefghij b', 4, 4],
  ['金正恩延长访俄', 3, 3],
  ['well-known fact', 6, 3],
])('%s takes, in lines of %i letters, %i lines', (text, width, lines) => {
  expect(countLines(text, 1, width, ONE_EACH)).toBe(lines);
});

test('a long word makes a headline smaller before it is broken', () => {
  const room = { width: 100, height: 1000, lineHeight: 1, largest: 20, smallest: 2 };
  expect(largestSize('abcdefgh', room, ONE_EACH)).toBe(12);
  expect(largestSize('abcdefghijklmnopq', room, ONE_EACH)).toBe(20);
});

test('a text of more words than a call takes arguments is measured', () => {
  const room = { width: 100, height: 100, lineHeight: 1, largest: 20, smallest: 10 };
  expect(largestSize('ab '.repeat(300_000), room, ONE_EACH)).toBeUndefined();
});
