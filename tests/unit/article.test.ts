import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IS_LONG, runs } from '../long.ts';
import { parseArticle } from '../../src/parser/parse-article.ts';
import { renderHtml } from '../../src/parser/render-html.ts';
import { readMarkdownBody, readMarkdownCopy, readWireCopy } from './reading.ts';

const SHARDS = [
  ...' \n\r\t-*•_#>[]()<>{}|`~:;&"\'\\/!=+0a9é한金🛰\0\ufeff\u2028\u200b',
  '\n\n',
  'date 2023-09-14',
  'date ',
  '2023-02-30T99:99+99:99',
  'headline: ',
  'topics: ',
  'slug: ',
  'updated: ',
  'aliases: /%',
  'image: ',
  'language: ',
  '---\n',
  '---\ndate: 2023-09-14\n',
  'keyPoints:\n  - ',
  '? ',
  '&a *a ',
  '!!binary ',
  '<<: ',
  'Advertisement',
  'SEOUL (AP) — ',
  '<b>',
  '[^1]: ',
  '\n    ',
  '| a | b |\n|-|-|\n',
];
const shards = fc
  .array(fc.constantFrom(...SHARDS), { maxLength: 40 })
  .map((parts) => Buffer.from(parts.join('')));
const bytes = fc.oneof(
  shards,
  fc.uint8Array({ maxLength: 200 }),
  shards.map((copy) => Buffer.concat([Buffer.from('date 2023-09-14\n\n- Kim\n\nThe story. '), copy])),
  shards.map((copy) => Buffer.concat([Buffer.from('---\ndate: 2023-09-14\nheadline: a\n---\n'), copy])),
  shards.map((copy) =>
    Buffer.concat([Buffer.from('---\ndate: 2023-09-14\n'), copy, Buffer.from('\n---\n\nb\n')]),
  ),
  fc
    .tuple(fc.constantFrom([0xff, 0xfe], [0xfe, 0xff]), fc.uint8Array())
    .map(([mark, rest]) => Buffer.from([...mark, ...rest])),
);

describe('whatever an editor drops into the folder', () => {
  it.each(['content/articles/world/a.txt', 'content/articles/world/a.md', 'A.MD', 'noext'])(
    '%s gives an article, or errors that say file, line, column, rule and mend; never an exception',
    (path) => {
      fc.assert(
        fc.property(bytes, (copy) => {
          const { article, messages } = parseArticle(copy, path, { timeZone: 'Europe/London' });
          expect(Boolean(article)).toBe(!messages.some((message) => message.fatal));
          for (const message of messages) {
            expect(message.file).toBe(path);
            expect(message.line).toBeGreaterThanOrEqual(1);
            expect(message.column).toBeGreaterThanOrEqual(1);
            expect(message.ruleId).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
            expect(message.reason).toMatch(
              /Write|write|Use|Put|put|Delete|delete|Save|Keep|Type|Did you mean|There is no|Hours go|has \d+ days|left out/,
            );
          }
          if (!article) return;
          expect(article.headline).toMatch(/[\p{L}\p{N}]/u);
          expect(() => renderHtml(article.body, { dateline: article.dateline })).not.toThrow();
        }),
        { numRuns: runs(600) },
      );
    },
  );

  it('lists the messages in the order of the file', () => {
    const { messages } = readWireCopy(
      'date 2023-09-14 x\nslug: A\n\nAdvertisement\n\n- Kim\n\ndate 2023-09-15\n',
    );
    expect(messages.map((message) => message.line)).toEqual([1, 2, 4, 8, 8].slice(0, messages.length));
    expect(messages.length).toBeGreaterThanOrEqual(4);
  });

  it('reads a file the same way each time', () => {
    const copy =
      'date 2023-09-14\n\nKim visits.\n\nThey met.\n\nThe story is long enough to be one, and ends.\n';
    expect(readWireCopy(copy)).toEqual(readWireCopy(copy));
    expect(readMarkdownBody(copy)).toEqual(readMarkdownBody(copy));
  });
});

describe('copy of absurd size comes back', () => {
  const head = 'date 2023-09-14\n\n- Kim\n\n';
  const many = 100_000;
  // Markdown takes the longest to read.
  const few = IS_LONG ? 20_000 : 4000;
  it.each([
    ['a line of a hundred thousand characters', `${head}${'a'.repeat(many)}`],
    [
      'a headline of a hundred thousand characters',
      `date 2023-09-14\n\n${'a '.repeat(many / 2)}\n\nThe story.`,
    ],
    ['twenty thousand paragraphs', head + 'A paragraph.\n\n'.repeat(20_000)],
    ['twenty thousand unmarked paragraphs', `date 2023-09-14\n\n${'A paragraph.\n\n'.repeat(20_000)}`],
    ['twenty thousand points', `date 2023-09-14\n\n${'- A point.\n'.repeat(20_000)}\nThe story.`],
    ['a paragraph of fifty thousand lines', head + 'A line\n'.repeat(50_000)],
    ['a hundred thousand dashes', `${head}${'-'.repeat(many)}`],
    ['a hundred thousand dashes and spaces', `date 2023-09-14\n\n${'- '.repeat(many)}\n\nThe story.`],
    ['a hundred thousand capitals', `${head}${'A'.repeat(many)} (AP) — Kim`],
    ['a hundred thousand commas', `${head}A${', a'.repeat(many)}`],
    ['a hundred thousand brackets', `${head}${'('.repeat(many)}`],
    ['a hundred thousand stops', `date 2023-09-14\n\n${'.'.repeat(many)}a\n\n${'a. '.repeat(many)}`],
    ['spaces after the word date', `date${' '.repeat(many)}x\n\nThe story.`],
    ['spaces in a field', `date 2023-09-14\nslug${' '.repeat(many)}x\n\nThe story.`],
    ['spaces between words', `${head}a${' '.repeat(many)}b${' '.repeat(many)}`],
    ['words after the date', `date 2023-09-14 ${'read more '.repeat(many / 10)}\n\nThe story.`],
    ['a long date', `date ${'2023-09-14'.repeat(many / 10)}\n\nThe story.`],
    ['a long topic list', `date 2023-09-14\ntopics: ${'a,b,'.repeat(many / 4)}\n\n- Kim\n\nThe story.`],
    ['a long slug', `date 2023-09-14\nslug: ${'a-'.repeat(many / 2)}\n\n- Kim\n\nThe story.`],
  ])('%s, as wire copy', (_, copy) => {
    const { article, messages } = readWireCopy(copy);
    expect(Boolean(article)).toBe(!messages.some((message) => message.fatal));
  });

  it('fifty thousand lines like fields, each told', () => {
    const { messages } = readWireCopy(
      `date 2023-09-14\n${'headlin: x\n'.repeat(50_000)}\n- Kim\n\nThe story.`,
    );
    expect(messages).toHaveLength(50_000);
  });

  it.each([
    ['many thousand paragraphs', 'A paragraph.\n\n'.repeat(few)],
    ['a line of a hundred thousand characters', 'a'.repeat(many)],
    ['as many lines as a paragraph may have', 'A line\n'.repeat(2000)],
    ['many thousand list items', `The story.\n\n${'- A line\n'.repeat(few)}`],
    ['a hundred thousand dashes', '-'.repeat(many)],
    ['a hundred thousand spaces', `a${' '.repeat(many)}b`],
  ])('%s, as Markdown', (_, body) => {
    const { article, messages } = readMarkdownBody(body);
    expect(Boolean(article)).toBe(!messages.some((message) => message.fatal));
    expect(article ? renderHtml(article.body) : 'told').not.toBe('');
  });

  it.each([
    ['lists', `topics: ${'['.repeat(450)}`],
    ['braces', `topics: ${'{'.repeat(10_000)}`],
    ['questions', '? '.repeat(10_000)],
    ['colons', 'a: '.repeat(10_000)],
    [
      'anchors',
      Array.from({ length: 200 }, (_, index) => `a${index}: &a${index} [*a${index - 1}]`).join('\n'),
    ],
    ['fields', Array.from({ length: 5_000 }, (_, index) => `a${index}: b`).join('\n')],
  ])('front matter of nested or many %s', (_, front) => {
    const { article, messages } = readMarkdownCopy(`---\ndate: 2023-09-14\n${front}\n---\n\nThe story.\n`);
    expect(article).toBeUndefined();
    expect(messages.some((message) => message.fatal)).toBe(true);
  });
});
