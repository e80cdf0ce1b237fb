import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../long.ts';
import { blockTexts } from '../../src/parser/node-text.ts';
import { readWireCopy, told } from './reading.ts';

const bodyOf = (copy: string) =>
  blockTexts(readWireCopy(`date 2023-09-14\n\n- Kim\n\n${copy}`).article!.body);

describe('the paragraphs of wire copy', () => {
  it('that were hard-wrapped become one line', () => {
    expect(bodyOf('The story\n  begins here \nand ends.\n\nMore.')).toEqual([
      'The story begins here and ends.',
      'More.',
    ]);
  });

  it.each([
    ['金正恩访问\n俄罗斯，会见\n普京。', '金正恩访问俄罗斯，会见普京。'],
    ['金正恩は\nロシアを\n訪問した。', '金正恩はロシアを訪問した。'],
    ['김정은이\n러시아를 방문했다.', '김정은이 러시아를 방문했다.'],
    ['普京在 Moscow\n会见', '普京在 Moscow 会见'],
  ])('%j is joined as its script is written', (wrapped, joined) => {
    expect(bodyOf(wrapped)).toEqual([joined]);
  });

  it('are parted by lines that only look empty', () => {
    expect(bodyOf('One.\n \t\u00a0\nTwo.\n\u200b\nThree.\n\u3000\u2060\ufeff\nFour.')).toEqual([
      'One.',
      'Two.',
      'Three.',
      'Four.',
    ]);
  });

  it('show markup as it was typed', () => {
    const typed = '<b>bold</b> *stars* _under_ # no heading [a](javascript:alert(1)) &amp; `code` \\ ---';
    expect(bodyOf(typed)).toEqual([typed]);
  });

  it('keep quotation marks, dashes and spaces as typed', () => {
    const typed = '“He’s — she said -- «là» ‘so’…” 3 000\u00a0km, two  spaces, cafe\u0301';
    expect(bodyOf(typed)).toEqual([typed]);
  });
});

describe('copy that is no story', () => {
  it.each(['', ' ', '\n\n\t\n', '\ufeff', '\u200b\n\u00a0'])('%j is empty, and only that is said', (copy) => {
    expect(told(readWireCopy(copy))).toEqual(['empty error 1:1']);
  });

  it('without a body is told so below its last line', () => {
    expect(told(readWireCopy('date 2023-09-14\n\n- Kim visits.\n\n- They met.\n'))).toEqual([
      'no-body error 5:1',
    ]);
  });

  it('without a letter in its headline has none', () => {
    expect(told(readWireCopy('date 2023-09-14\nheadline: …?\n\n-\n\nThe story.'))).toEqual([
      'no-headline error 2:11',
    ]);
    expect(told(readWireCopy('date 2023-09-14\n\n- .\n\nThe story.'))).toEqual(['no-headline error 5:1']);
  });

  it('with nothing but a date line has neither headline nor body', () => {
    expect(told(readWireCopy('date 2023-09-14'))).toEqual(['no-headline error 1:1', 'no-body error 1:1']);
  });
});

// Letters that can begin neither a field, a date line, furniture nor a dateline, and marks that mean something elsewhere.
const word = fc
  .array(
    fc.constantFrom('ж', 'ш', 'é', '—', '-', '*', '•', '_', '<b>', '“', '”', '.', ':', '&', '#', '한', '🛰'),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const paragraph = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const furniture = fc.constantFrom('Advertisement', 'Read more: Kim’s train', 'Story continues below');

const isFurniture = (text: string) => /^(?:[-*•] )?(?:Adv|Read|Story)/.test(text);
const withoutSpace = (text: string) => text.replace(/\s/g, '');

describe('nothing an editor wrote is lost', () => {
  it('but furniture, the marks of points, a lone hyphen and the headline’s full stop', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 9, arbitrary: paragraph }, { weight: 1, arbitrary: furniture }), {
          minLength: 1,
          maxLength: 20,
        }),
        (paragraphs) => {
          const { found } = readWireCopy(`date 2023-09-14\n\n${paragraphs.join('\n\n')}`);
          const kept = withoutSpace(
            [
              found.headlineFrom === 'summary' ? (found.summary?.[0] ?? '') : '',
              ...(found.keyPoints ?? []),
              found.dateline ?? '',
              ...blockTexts(found.body!),
            ].join(' '),
          );
          const typed = withoutSpace(paragraphs.filter((text) => !isFurniture(text)).join(' '));
          expect(withoutMarks(typed, kept)).toBe('');
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('a summary paragraph loses its mark alone, the headline its one full stop alone', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 6 }), line, (points, body) => {
        const clean = points.map((point) => `Ж${point}`);
        const { found } = readWireCopy(
          `date 2023-09-14\n\n${clean.map((point) => `- ${point}`).join('\n\n')}\n\nЖ${body}\n`,
        );
        expect(found.summary).toEqual(clean);
        expect(found.keyPoints).toEqual(clean.slice(1));
        expect([found.headline, `${found.headline}.`]).toContain(clean[0]?.replace(/ \.$/, '.'));
        expect(blockTexts(found.body!)).toEqual([`Ж${body}`]);
      }),
    );
  });
});

/**
 * Walks both texts together and gives what was kept but not typed, or what is missing and no mark: the empty text where
 * nothing but marks (`-`, `•`, `*`, the dash after a dateline) was left out, in order.
 */
function withoutMarks(typed: string, kept: string): string {
  let at = 0;
  for (const character of typed) {
    if (kept.startsWith(character, at)) at += character.length;
    else if (!'-•*–—'.includes(character)) return `missing ${character}`;
  }
  return kept.slice(at);
}
