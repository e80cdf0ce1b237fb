import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../src/diagnostics/suggest.ts';
import { truncate, countWords } from '../../src/i18n/text-length.ts';

describe('how many words a reader has before them', () => {
  it.each([
    ['', 0],
    ['  One   two\nthree ', 3],
    ['He said: “Go!”', 3],
    ['김정은이 러시아를 방문했다', 3],
  ])('%j has %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  it.each([
    ['金正恩访问俄罗斯。', 'zh'],
    ['金正恩はロシアを訪問した。', 'ja'],
    ['ฉันรักภาษาไทย', 'th'],
  ])('%j, written without spaces, has more than one and fewer than its letters', (text, language) => {
    expect(countWords(text, language)).toBeGreaterThan(1);
    expect(countWords(text, language)).toBeLessThan(text.length);
  });
});

describe('the opening of a story, cut for a search result', () => {
  it('is whole where it is short enough', () => {
    expect(truncate('Kim visits.', 11)).toBe('Kim visits.');
  });

  it.each([
    ['Kim visits Russia again', 15, 'Kim visits…'],
    ['Kim visits, then leaves', 16, 'Kim visits…'],
    ['Kim visits — then leaves', 14, 'Kim visits…'],
    ['Antidisestablishmentarianism', 10, 'Antidises…'],
  ])('%j in %i characters is %j', (text, limit, cut) => {
    expect(truncate(text, limit)).toBe(cut);
  });

  it('never is longer than asked, nor ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 2, max: 40 }),
        (text, limit) => {
          const cut = truncate(text, limit);
          expect(cut.length).toBeLessThanOrEqual(limit);
          expect(cut.isWellFormed()).toBe(true);
          expect(cut === text || text.startsWith(cut.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});

describe('the word that a mistyped one stands for', () => {
  const known = ['headline', 'byline', 'topics'];
  it.each([
    ['headlin', 'headline'],
    ['HEADLINE', 'headline'],
    ['bylines', 'byline'],
    ['topic', 'topics'],
    ['washington', undefined],
    ['', undefined],
  ])('%j: %j', (written, meant) => {
    expect(suggest(written, known)).toBe(meant);
  });
});
