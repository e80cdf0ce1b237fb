import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepHeadingsWhole, unbrokenWords } from '../../src/i18n/unbroken-words.ts';

const whole = (headline: string) =>
  unbrokenWords(headline)
    .filter(({ isWhole }) => isWhole)
    .map(({ text }) => text);

test('hyphenated words stay whole, with what stands before and after them', () => {
  expect(whole('China holds “one-day” drills of 2020–21, then a joint-sword-2024b')).toEqual([
    '“one-day”',
    '2020–21,',
    'joint-sword-2024b',
  ]);
});

test('a hyphen or dash between words is no part of one', () => {
  expect(whole('Twelve years on - and a dash – then -5 degrees')).toEqual([]);
});

test('a word that a phone could not hold may break', () => {
  expect(whole('A once-in-a-generation-opportunity')).toEqual([]);
});

test('no letter is lost or moved', () => {
  const words = fc.array(fc.constantFrom('one-day', ' ', '-', '–', 'a', '“b-c”', '  ', '\u00a0'));
  fc.assert(
    fc.property(words, (parts) => {
      const headline = parts.join('');
      const joined = unbrokenWords(headline).map(({ text }) => text);
      expect(joined.join('')).toBe(headline);
    }),
  );
});

test('a headline from right to left is left to the browser, which orders its Latin words', () => {
  expect(whole('متحور COVID-19 ينتشر')).toEqual([]);
  expect(whole('נגיף COVID-19 מתפשט')).toEqual([]);
});

test('sub-headings of a text keep theirs, with their marks; paragraphs may break', () => {
  const html =
    '<p>A one-day trip.</p>\n<h2 id="a-b">A one-day <em>two-day</em> &#x26; <a href="/x-y/">x-y</a></h2>';
  expect(keepHeadingsWhole(html)).toBe(
    '<p>A one-day trip.</p>\n<h2 id="a-b">A <span class="whole">one-day</span> <em><span class="whole">two-day</span></em> &#x26; <a href="/x-y/"><span class="whole">x-y</span></a></h2>',
  );
});
