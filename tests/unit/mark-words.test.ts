import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords, foldLetters } from '../../src/client/mark-words.ts';

/** The text with what was found in brackets. */
function marked(text: string, ...typed: string[]): string {
  const spans = findWords(text, typed.map(foldLetters));
  return spans.reduceRight(
    (rest, [start, end]) => `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

test.each([
  ['Physics Nobel honours two', ['NÓBEL'], 'Physics [Nobel] honours two'],
  ['Two earthquakes in Türkiye and Syria', ['turkiye'], 'Two earthquakes in [Türkiye] and Syria'],
  ['Café at dawn, composed', ['cafe'], '[Café] at dawn, composed'],
  ['Cafe\u0301 at dawn, decomposed', ['cafe'], '[Cafe\u0301] at dawn, decomposed'],
  ['Cafe\u0301 at dawn', ['caf'], '[Caf]e\u0301 at dawn'],
  ['İstanbul\u2019da', ['istanbul'], '[İstanbul]\u2019da'],
  ['Große Straße', ['STRAẞE', 'gro'], '[Gro]ße [Straße]'],
  ['ΟΔΟΣ και οδός', ['οδος'], '[ΟΔΟΣ] και [οδός]'],
  ['한국 대통령', ['한국'], '[한국] 대통령'],
  // Typed as far as its first two letters, a syllable is marked whole.
  ['한국 대통령', ['하'], '[한]국 대통령'],
  ['😀 Kim 𝐊im', ['kim'], '😀 [Kim] 𝐊im'],
  ['Kim meets Kim', ['kim', 'meets'], '[Kim] [meets] [Kim]'],
  ['Banana', ['ana', 'nan'], 'B[anana]'],
  ['Banana', ['anana', 'nan'], 'B[anana]'],
  ['Kim', ['putin'], 'Kim'],
  ['مُحَمَّد يفوز', ['محمد'], '[مُحَمَّد] يفوز'],
  ['Kim', [''], 'Kim'],
])('in “%s”, %j is found', (text, typed, expected) => {
  expect(marked(text, ...typed)).toBe(expected);
});

const LETTERS = [
  'a',
  'E',
  'é',
  'e\u0301',
  '\u0301',
  'İ',
  'ß',
  'ẞ',
  'Σ',
  'ς',
  'σ',
  '한',
  '각',
  'ﬁ',
  '😀',
  ' ',
  'Å',
  'ǆ',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...LETTERS), fc.string({ unit: 'grapheme', maxLength: 2 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test('every word that the search finds is marked, and nothing between marks has it', () => {
  fc.assert(
    fc.property(anyText, anyText, (text, typed) => {
      const word = foldLetters(typed);
      fc.pre(word !== '');
      const spans = findWords(text, [word]);
      expect(spans.length > 0).toBe(foldLetters(text).includes(word));
      let before = -1;
      for (const [start, end] of spans) {
        expect(start).toBeGreaterThan(before);
        expect(foldLetters(text.slice(start, end))).toContain(word);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(text.length);
      const rest = [0, ...spans.flat(), text.length];
      for (let index = 0; index < rest.length; index += 2) {
        expect(foldLetters(text.slice(rest[index], rest[index + 1]))).not.toContain(word);
      }
    }),
    { numRuns: 2000 },
  );
});

test('letters fold alike alone and in a word, so that places in the folded text can be told', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(Array.from(text, foldLetters).join('')).toBe(foldLetters(text));
    }),
    { numRuns: 2000 },
  );
});
