import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../long.ts';
import { blockTexts } from '../../src/parser/node-text.ts';
import { type Article } from '../../src/parser/article.ts';
import { printMarkdown, printWire } from './print-article.ts';
import { readMarkdownBody, readMarkdownCopy, readWireCopy } from './reading.ts';

/** What must come back, whichever format it went through. */
function told(article: Article) {
  return { ...article, headlineFrom: null, summary: null, body: blockTexts(article.body) };
}

const whole = (article: Article) => ({
  ...told(article),
  headlineFrom: article.headlineFrom,
  summary: article.summary,
});

const characters = [
  ...'aeZ é한金🛰.,:;!?-–—•*_#<>[](){}|`~\\/&"“”‘’\'0123%@=+$^',
  'www.a.b',
  'https://c.d/e_f',
  '&amp;',
  '- ',
  '1. ',
  ' — ',
  '# ',
  '--',
  'SEOUL (AP) — ',
  'Advertisement',
  'headline: ',
];
// Three letters in, so that a text never begins with a mark, a field or furniture unless it is meant to.
const text = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 12 })
  .map((parts) => `Жук${parts.join('')}`.trim());
const opening = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));
const anyText = fc.oneof(
  text,
  fc.tuple(opening, text).map(([head, rest]) => (head + rest).trim()),
);
const value = text.map((each) => each.replace(/[,;]/g, ''));
const moment = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 16));

const fields = fc.record(
  {
    headline: text,
    section: fc.constantFrom('world', 'sport'),
    topics: fc.array(value, { minLength: 1, maxLength: 3 }).map((topics) => topics.join(', ')),
    byline: text,
    dateline: text,
    slug: fc.constantFrom('a', 'kim-2', '김'),
    updated: moment,
    correction: text,
    image: fc.constantFrom('/images/a.jpg', '/b%20c.png', 'd.webp'),
    caption: text,
    alt: fc.oneof(text, fc.constant('none')),
    credit: text,
    focus: fc.constantFrom('0% 0%', '40% 30%'),
    map: fc.constantFrom('Leith 55.98 -3.17', 'Suva -18.14 178.44, Apia -13.83 -171.77'),
    chart: text,
    source: text,
    related: fc.constantFrom('none', 'kim, /2023/09/14/kim-2/', '2023-09-14-김.txt'),
    language: fc.constantFrom('en', 'de-CH', 'zh-Hant'),
    status: fc.constantFrom('draft', 'withheld'),
    aliases: fc.constantFrom('/a/', '/a/, /b', '/a%20b%2Cc%3B/'),
  },
  { requiredKeys: [] },
);

const article = fc
  .record({
    date: fc.oneof(
      moment,
      moment.map((each) => each.slice(0, 10)),
    ),
    fields,
    points: fc.array(anyText, { maxLength: 4 }),
    body: fc.array(anyText, { minLength: 1, maxLength: 5 }),
  })
  .map(({ date, fields: given, points, body }) => {
    const head = [`date ${date}`, ...Object.entries(given).map(([name, text_]) => `${name}: ${text_}`)].join(
      '\n',
    );
    const marked = points.map((point) => `- ${point}`);
    return readWireCopy([head, ...marked, '-', ...body].join('\n\n')).article;
  })
  .filter((read) => read !== undefined);

describe('an article printed as copy', () => {
  it('as wire copy reads as the same article', () => {
    fc.assert(
      fc.property(article, (printed) => {
        const { article: read, messages } = readWireCopy(printWire(printed));
        expect(messages.filter((message) => message.fatal)).toEqual([]);
        expect(whole(read!)).toEqual(whole(printed));
      }),
      { numRuns: runs(800) },
    );
  });

  it('as Markdown reads as the same article', () => {
    fc.assert(
      fc.property(article, (printed) => {
        const { article: read, messages } = readMarkdownCopy(printMarkdown(printed));
        expect(messages.filter((message) => message.fatal)).toEqual([]);
        expect(whole(read!)).toEqual(whole(printed));
      }),
      { numRuns: runs(800) },
    );
  });

  it('keeps a lede that would be taken for furniture without its dateline', () => {
    const { article: read } = readWireCopy(
      'date 2023-09-14\n\n- Kim visits.\n\nSEOUL (Agency) -- Advertisement\n\nIts end.',
    );
    expect(read).toMatchObject({ dateline: 'SEOUL (Agency)' });
    const { article: again } = readWireCopy(printWire(read!));
    expect(whole(again!)).toEqual(whole(read!));
  });

  it('read from Markdown, prints as wire copy with every word', () => {
    const { article: read } = readMarkdownBody('- One\n- Two\n\nThe *story*\nbegins.\n\nIts **end**.');
    const again = readWireCopy(printWire(read!));
    expect(again.messages).toEqual([]);
    expect(told(again.article!)).toEqual({ ...told(read!), body: ['The story begins.', 'Its end.'] });
  });

  it('keeps emphasis, links and lists in Markdown', () => {
    const markdown = 'The *story* [begins](/a/).\n\n* One\n* Two\n\n## Part\n\nIts **end**.';
    const { article: read } = readMarkdownBody(markdown);
    const { article: again } = readMarkdownCopy(printMarkdown(read!));
    expect(printMarkdown(again!)).toBe(printMarkdown(read!));
    expect(printMarkdown(again!)).toContain('[begins](/a/)');
  });
});
