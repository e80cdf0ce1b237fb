import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/parser/render-html.ts';
import { readMarkdownBody, reasonOf, told } from './reading.ts';

const htmlOf = (markdown: string) => renderHtml(readMarkdownBody(`The story.\n\n${markdown}`).article!.body);
const idsIn = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);

describe('the ids of headings', () => {
  it.each([
    ['## What comes *next*?', ['what-comes-next']],
    ['## Costs: €5 & up', ['costs-5--up']],
    ['## 背景 说明', ['背景-说明']],
    ['## Ärger in Łódź', ['ärger-in-łódź']],
    ['## Next\n\n## Next\n\n### Next', ['next', 'next-1', 'next-2']],
    ['## Next\n\n## Next 1\n\n## Next', ['next', 'next-1', 'next-2']],
    ['## …\n\n## Next', ['next']],
  ])('%j', (markdown, ids) => {
    expect(idsIn(htmlOf(markdown))).toEqual(ids);
  });

  it('are none that the page has itself, nor that of a footnote', () => {
    const ids = idsIn(
      htmlOf(
        '## Main\n\n## Key points\n\n## Earlier\n\n## Footnote label\n\n## User-content-fn-1\n\nWord[^1]\n\n[^1]: A note.',
      ),
    );
    expect(ids).not.toContain('main');
    expect(ids).not.toContain('key-points');
    expect(ids).not.toContain('earlier');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('user-content-fn-1');
  });
});

describe('links to a heading of the same story', () => {
  it.each([
    '[a](#what-comes-next)',
    '[a][next]\n\n[next]: #what-comes-next',
    '[a](#%E8%83%8C%E6%99%AF)',
    '[a](#背景)',
    '[a](#) [b](#top) [c](#main) [d](#key-points)',
    'Word[^1]\n\n[^1]: A note.',
  ])('that is there are good: %j', (markdown) => {
    expect(told(readMarkdownBody(`${markdown}\n\n## What comes next\n\n## 背景\n`))).toEqual([]);
  });

  it('that is not there are told at their place, with the nearest', () => {
    const reading = readMarkdownBody('The [story](#what-come-next).\n\n## What comes next\n\n## Other\n');
    expect(told(reading)).toEqual(['dead-fragment warning 6:5']);
    expect(reasonOf(reading, 'dead-fragment')).toContain('Did you mean `#what-comes-next`?');
    expect(reading.article).toBeDefined();
  });

  it('are told where the address stands, if it stands apart', () => {
    const reading = readMarkdownBody(
      'The [story][x] and [y][x].\n\n[x]: #nowhere\n[z]: #unused\n\n## Other\n',
    );
    expect(told(reading)).toEqual(['dead-fragment warning 8:1']);
    expect(reasonOf(reading, 'dead-fragment')).toContain('`#other`');
  });

  it('are told where there is no heading at all', () => {
    expect(reasonOf(readMarkdownBody('The [story](#next).'), 'dead-fragment')).toContain(
      'no headings at all',
    );
  });

  it('without an address are told', () => {
    expect(told(readMarkdownBody('The [story]().'))).toEqual(['dead-link warning 6:5']);
  });
});

it('only links to this site are kept to be checked, each with its place', () => {
  const { article, messages } = readMarkdownBody(
    '[a](/about/) [b](https://b.example/c) [c](//c.example/) [d](mailto:d@e.example) <https://f.example/>\n\n![g](/images/g.jpg) [h](../h/#i) [j](k.md)',
  );
  expect(messages).toEqual([]);
  expect(article?.links).toEqual([
    { to: '/about/', line: 6, column: 1 },
    { to: '../h/#i', line: 8, column: 21 },
    { to: 'k.md', line: 8, column: 34 },
  ]);
  expect(readMarkdownBody('No link.').article).not.toHaveProperty('links');
});
