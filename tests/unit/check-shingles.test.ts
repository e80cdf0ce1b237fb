import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { comparableText } from '../../src/check/comparable-text.ts';
import { resemblance, shinglesOf } from '../../src/check/shingles.ts';
import { findSimilarTexts } from '../../src/check/similar-texts.ts';

const words = (alphabet: string, minLength = 0) =>
  fc
    .array(fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength: 3 }), {
      minLength,
      maxLength: 60,
    })
    .map((list) => list.join(' '));
const likeness = (one: string, other: string) => resemblance(shinglesOf(one), shinglesOf(other));

/** Every run of three words. */
function runsOf(text: string): Set<string> {
  const list = text.split(' ').filter(Boolean);
  const width = Math.min(3, list.length);
  const count = width ? list.length - width + 1 : 0;
  return new Set(Array.from({ length: count }, (_, at) => list.slice(at, at + width).join(' ')));
}

/** What the resemblance of two texts is by its definition: of all their runs of three words, the shared part. */
function byDefinition(one: string, other: string): number {
  const [first, second] = [runsOf(one), runsOf(other)];
  const all = first.union(second).size;
  return all ? first.intersection(second).size / all : 0;
}

describe('the likeness of two texts', () => {
  it('is what Broder defines', () => {
    fc.assert(
      fc.property(words('abc'), words('abc'), (one, other) => {
        expect(likeness(one, other)).toBe(byDefinition(one, other));
      }),
    );
  });

  it('is the same either way round', () => {
    fc.assert(
      fc.property(words('abc'), words('abc'), (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one));
      }),
    );
  });

  it('is 1 for a text and itself, in any case and with any marks between its words', () => {
    fc.assert(
      fc.property(words('abcdé', 1), fc.constantFrom(' ', '\n', ', ', ' – “'), (text, mark) => {
        expect(likeness(text, text)).toBe(1);
        expect(likeness(text, text.toUpperCase().normalize('NFD').replaceAll(' ', mark))).toBe(1);
      }),
    );
  });

  it('is 0 for texts that share no word, and for texts without words', () => {
    fc.assert(
      fc.property(words('abc'), words('xyz'), (one, other) => {
        expect(likeness(one, other)).toBe(0);
      }),
    );
    expect(likeness('', '–')).toBe(0);
  });

  test('scripts without spaces are compared letter by letter', () => {
    const text = '首相は二十日の記者会見で新しい予算案について説明した。野党は反対している。';
    expect(likeness(text, text.replace('二十日', '二十一日'))).toBeGreaterThan(0.8);
    expect(likeness(text, 'กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย')).toBe(0);
  });
});

const read = (text: string, path = 'a.txt') => comparableText(Buffer.from(text), path);

test('only what readers read is compared: no date line, no fields, no front matter', () => {
  expect(read('date 2023-09-14\nheadline: A\nupdated：2023-09-15\n\nThe story: told.\n')).toBe(
    '\nThe story: told.\n',
  );
  expect(read('\r\n date 2023-09-14\r\n\r\nOne.\r\nTwo: 2.\r\n')).toBe('\r\nOne.\r\nTwo: 2.\r\n');
  expect(read('---\ndate: 2023-09-14\nheadline: A\n---\n\nTold.\n\n---\n', 'a.md')).toBe('\nTold.\n\n---\n');
  expect(read('date 2023-09-14\n\nBroken \u0000')).toBeUndefined();
});

/** A text of so many words, of which no other number has one. */
const story = (number: number, length = 90) =>
  Array.from({ length }, (_, at) => `w${number}x${at}`).join(' ');
const half = (text: string, part: 0 | 1) => {
  const list = text.split(' ');
  return list.slice((part * list.length) / 2, ((part + 1) * list.length) / 2).join(' ');
};
/** An issue of a column. */
const issue = (number: number) => `${story(0, 80)} ${story(number, 10)}`;
const found = (texts: readonly string[]) =>
  findSimilarTexts(texts.length, (index) => texts[index]).map(({ first, second }) => [first, second]);

describe('similar texts', () => {
  it('are the copy with a new title, the one that was cut, and the one in another order', () => {
    const [opening, rest] = [half(story(0), 0), half(story(0), 1)];
    expect(found([story(0), `${story(1, 8)} ${story(0)}`])).toEqual([[0, 1]]);
    expect(found([story(0), `${opening} ${half(rest, 0)}`])).toEqual([[0, 1]]);
    expect(found([story(0), story(1), `${rest} ${opening}`])).toEqual([[0, 2]]);
  });

  it('are not an update of a running story: the old opening or background, and new facts', () => {
    expect(found([story(0), `${half(story(0), 0)} ${story(1, 45)}`])).toEqual([]);
    expect(found([story(0), `${story(1, 45)} ${half(story(0), 1)}`])).toEqual([]);
  });

  it('are not the issues of a column, whose frame is most of their text', () => {
    expect(found([1, 2, 3, 4, 5, 6, 7].map(issue))).toEqual([]);
    // What two texts have, and no others, is no frame.
    expect(found([1, 2].map(issue))).toEqual([[0, 1]]);
  });

  it('are a copy with the paragraph that an agency puts under everything', () => {
    const signed = [1, 2, 3, 4, 5, 6].map((number) => `${story(number)} ${story(0, 60)}`);
    expect(found(signed)).toEqual([]);
    expect(found([...signed, `${signed[2]} ${story(7, 5)}`])).toEqual([[2, 6]]);
  });

  it('are all copies of a text, however many there are', () => {
    expect(found(Array(7).fill(story(0)))).toEqual([1, 2, 3, 4, 5, 6].map((second) => [0, second]));
  });

  it('are compared by the texts themselves: what cannot be read, and what has no words, is like nothing', () => {
    expect(findSimilarTexts(3, () => undefined)).toEqual([]);
    expect(found(['', '', '–'])).toEqual([]);
  });

  it('are found whatever else is in the archive', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(99), { minLength: 2, maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (numbers, at, from) => {
          const texts = numbers.map((number) => story(number));
          const original = from % texts.length;
          const copy = `${story(100, 12)} ${texts[original]!.split(' ').slice(15).join(' ')}`;
          const index = at % (texts.length + 1);
          texts.splice(index, 0, copy);
          const shifted = original >= index ? original + 1 : original;
          expect(found(texts)).toEqual([[shifted, index].toSorted((a, b) => a - b)]);
        },
      ),
    );
  });
});
