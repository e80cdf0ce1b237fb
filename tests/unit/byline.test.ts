import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitByline, authorsOf } from '../../src/parser/byline-authors.ts';
import { parseArticle } from '../../src/parser/parse-article.ts';
import { readMarkdownCopy, readWireCopy, storyUnder } from './reading.ts';

const bylineOf = (byline: string, fields = '') =>
  readWireCopy(storyUnder(`date 2023-09-14\nbyline: ${byline}${fields}`)).article?.byline;

describe('the authors of a byline', () => {
  it.each([
    ['Jane Roe', ['Jane Roe']],
    ['Jane Roe and John Doe', ['Jane Roe', 'John Doe']],
    ['Jane Roe, John Doe & Ann Poe; Jane Roe', ['Jane Roe', 'John Doe', 'Ann Poe']],
    ['Jane Roe, John Doe, and Ann van der Poe', ['Jane Roe', 'John Doe', 'Ann van der Poe']],
    ['JANE ROE AND JOHN DOE', ['JANE ROE', 'JOHN DOE']],
    ['山田太郎、鈴木花子', ['山田太郎', '鈴木花子']],
    ['أحمد علي، محمد حسن', ['أحمد علي', 'محمد حسن']],
    ['Jane Roe and World desk', ['Jane Roe', 'World desk']],
    ['Reuters and AFP', ['Reuters', 'AFP']],
    ['Alexandra Sandberg', ['Alexandra Sandberg']],
    ['World desk', ['World desk']],
    [undefined, []],
  ])('%j names %j', (byline, names) => {
    expect(authorsOf({ byline })).toEqual(names);
  });

  it.each([
    ['Jane Roe, World Editor', ['Jane Roe']],
    ['Jane Roe, AP', ['Jane Roe']],
    ['Jane Roe, World desk', ['Jane Roe']],
    ['Jane Roe, New York', ['Jane Roe']],
    ['Jane Roe, The Associated Press', ['Jane Roe']],
    ['Jane Roe, politics and economics editor', ['Jane Roe']],
    ['Jane Roe, special to The Proof', ['Jane Roe']],
    ['Jane Roe and agencies', ['Jane Roe']],
    ['Jane Roe in Berlin', ['Jane Roe']],
    ['Jane Roe (AP)', ['Jane Roe']],
    ['Jane Roe in Berlin and John Doe in Paris', ['Jane Roe', 'John Doe']],
    ['Jane Roe and John Doe, Reuters', ['Jane Roe', 'John Doe']],
    ['Jane Roe, Chief Correspondent, and John Doe, Foreign Affairs Editor', ['Jane Roe', 'John Doe']],
    ['John Smith, Jr.', ['John Smith, Jr.']],
    ['John Smith, Jr., World Editor', ['John Smith, Jr.']],
  ])('%j has roles, houses and places that are none: %j', (byline, names) => {
    expect(authorsOf({ byline })).toEqual(names);
  });

  it.each([
    'Ministry of Health and Social Care',
    'Science and Health desk',
    'Smith, John',
    'jane roe and john doe',
  ])('%j is one, as nobody can say who else', (byline) => {
    expect(authorsOf({ byline })).toEqual([byline]);
  });

  it('stand in the byline as it is written, and there is one at least', () => {
    const pieces = fc.constantFrom(
      'Jane',
      'Roe',
      'editor',
      'AP',
      'and',
      '&',
      ',',
      ';',
      ' ',
      'in',
      'Berlin',
      '(',
      'Jr.',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
        const byline = all.join(' ').trim();
        const parts = splitByline(byline);
        expect(parts.map(({ text }) => text).join('')).toBe(byline);
        expect(parts.some(({ isAuthor }) => isAuthor)).toBe(byline !== '');
      }),
    );
  });

  it('are told of a very long byline in a moment', () => {
    for (const piece of ['a, ', 'Jane Roe, ', 'and ', ' ']) {
      const byline = piece.repeat(100_000);
      const said = splitByline(byline).map(({ text }) => text);
      expect(said.join('').trim()).toBe(byline.trim());
    }
  });
});

describe('a byline', () => {
  it.each(['By Jane Roe', 'by Jane Roe', 'BY: Jane Roe', 'By By Jane Roe', 'Jane Roe'])(
    'is read from %j without the word that every form of a story sets before it',
    (byline) => {
      expect(bylineOf(byline)).toBe('Jane Roe');
    },
  );

  it.each([
    ['Von Jana Roth', '\nlanguage: de-AT', 'Jana Roth'],
    ['Par Jeanne Rey', '\nlanguage: fr', 'Jeanne Rey'],
    ['Por Ana Ruiz', '\nlanguage: es', 'Ana Ruiz'],
    ['Von Jana Roth', '', 'Von Jana Roth'],
    ['Von Jana Roth', '\nlanguage: fr', 'Von Jana Roth'],
    ['Von der Leyen', '\nlanguage: de', 'Von der Leyen'],
    ['Byron Poe', '', 'Byron Poe'],
    ['By', '', 'By'],
  ])('%j with %j is %j', (byline, fields, name) => {
    expect(bylineOf(byline, fields)).toBe(name);
  });

  it('goes by the site’s language where the story names none', () => {
    const copy = new TextEncoder().encode(storyUnder('date 2023-09-14\nbyline: Von Jana Roth'));
    const { article } = parseArticle(copy, 'a.txt', { timeZone: 'UTC', language: 'de' });
    expect(article?.byline).toBe('Jana Roth');
  });

  it('is read so from front matter too', () => {
    const head = '---\ndate: 2023-09-14\nheadline: Kim visits\nbyline: [By Jane Roe, John Doe]\n---';
    expect(readMarkdownCopy(`${head}\n\nThe story.\n`).article?.byline).toBe('Jane Roe, John Doe');
  });
});
