import { array, assert, constantFrom, lorem, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../long.ts';
import { textFragmentUrl } from '../../src/client/text-fragment.ts';

const PAGE = 'https://morningproof.example/2023/09/14/a-story/';

/** The words that a text fragment names, by the grammar of its specification without prefix and suffix. */
function parse(address: string): string[] {
  const [page, directive = ''] = address.split('#:~:');
  expect(page).toBe(PAGE);
  const [name, value = ''] = directive.split('=', 2);
  expect(name).toBe('text');
  const parts = value.split(',');
  for (const part of parts) expect(part).toMatch(/^(?:[A-Za-z0-9_.!~*'()]|%[0-9A-F]{2})*$/);
  return parts.map((part) => decodeURIComponent(part));
}

const inOneLine = (text: string) => text.trim().replace(/\s+/g, ' ');

describe('the address of a quotation', () => {
  test('names a short one whole', () => {
    expect(textFragmentUrl(PAGE, 'a two-day journey, by train & sea')).toBe(
      `${PAGE}#:~:text=a%20two%2Dday%20journey%2C%20by%20train%20%26%20sea`,
    );
  });

  test('names a long one by the words at its ends', () => {
    const quote = `He said that all would be well and ${'that they would '.repeat(10)}come home for the winter.`;
    expect(parse(textFragmentUrl(PAGE, quote))).toEqual([
      'He said that all would',
      'come home for the winter.',
    ]);
  });

  test('names a long one of a script without spaces by its ends too', () => {
    const quote = '新华社北京九月十四日电，记者从有关部门获悉，'.repeat(8);
    const [start, end] = parse(textFragmentUrl(PAGE, quote));
    expect(quote.startsWith(start!)).toBe(true);
    expect(quote.endsWith(end!)).toBe(true);
    expect(start!.length + end!.length).toBeLessThan(quote.length / 2);
  });

  test('names one of several paragraphs by its ends, for one name cannot reach across them', () => {
    expect(parse(textFragmentUrl(PAGE, 'It ended.\n\nThen it began.'))).toEqual([
      'It ended.',
      'Then it began.',
    ]);
    expect(parse(textFragmentUrl(PAGE, 'Name\tTime\nKiptum\t2:00:35'))).toEqual(['Name', '2:00:35']);
  });

  test('takes the place of an anchor', () => {
    expect(textFragmentUrl(`${PAGE}#point-2`, 'some words')).toBe(`${PAGE}#:~:text=some%20words`);
  });

  test('leads back to the quotation, whatever it says', () => {
    const text = oneof(
      string({ unit: 'grapheme' }),
      lorem({ maxCount: 60 }),
      array(constantFrom('a-b', 'x,y', 'p&q', '“so”', '100%', 'naïve', '新闻', '#', '+', '\t'), {
        maxLength: 60,
      }).map((words) => words.join(' ')),
    );
    assert(
      property(text, (quote) => {
        const named = parse(textFragmentUrl(PAGE, quote));
        const paragraphs = quote
          .split(/[\n\r\t]+/)
          .map(inOneLine)
          .filter(Boolean);
        const [first = '', last = first] = [paragraphs[0], paragraphs.at(-1)];
        const isWhole = named.length === 1 && paragraphs.length <= 1 && named[0] === first;
        const isByEnds = named.length === 2 && first.startsWith(named[0]!) && last.endsWith(named[1]!);
        // In one paragraph the two ends must not overlap.
        const hasRoom = paragraphs.length > 1 || named.join('').length <= first.length;
        expect(isWhole || (isByEnds && hasRoom)).toBe(true);
      }),
      { numRuns: runs(500) },
    );
  });
});
