import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatDiagnostics } from '../../src/diagnostics/report.ts';
import { readStyle, STYLE_ROOM } from '../../src/settings/read-style.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-style-'));
  mkdirSync(join(root, 'content'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What becomes of a style sheet, and the messages about it. */
async function read(css: string | Buffer, base = ''): Promise<{ css: string; messages: string[] }> {
  writeFileSync(join(root, 'content/style.css'), css);
  const style = await readStyle(root, base);
  return { css: style.css, messages: style.diagnostics.map((one) => formatDiagnostics([one])) };
}

// Words that gzip cannot shorten.
const rules = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `.x${((index + 1) * 2654435761) % 2 ** 32}{top:${index}px}`,
  ).join('');

describe('an editor’s own style', () => {
  test('is optional', async () => {
    expect(await readStyle(root, '')).toEqual({ css: '', diagnostics: [] });
  });

  test('is minified, and newer CSS stays as it is', async () => {
    const { css, messages } = await read(`
      /* Our headlines are in capitals. */
      .masthead { & a { color: light-dark(#112233, oklch(80% 0.1 200)); } }
      @container (width > 40rem) { h1 { text-transform: uppercase; text-wrap: pretty } }
    `);
    expect(css).toBe(
      '.masthead{& a{color:light-dark(#123,oklch(80% .1 200))}}@container (width>40rem){h1{text-transform:uppercase;text-wrap:pretty}}',
    );
    expect(messages).toEqual([]);
  });

  test('names files of the site, under the path it is published under', async () => {
    mkdirSync(join(root, 'public/images'), { recursive: true });
    writeFileSync(join(root, 'public/images/two words.png'), '');
    const own = `a { background: url('/images/two%20words.png'), image-set('/images/two%20words.png' 1x) }`;
    const { css, messages } = await read(`${own} b { mask: url(#shape), url(/icon.svg) }`, '/news');
    expect(css).toBe(
      'a{background:url(/news/images/two%20words.png),image-set("/news/images/two%20words.png" 1x)}b{mask:url(#shape),url(/news/icon.svg)}',
    );
    expect(messages).toEqual([]);
  });

  test('cannot end the element that it stands in', async () => {
    const { css } = await read(`a::after { content: '</style><script>' }`);
    expect(css).not.toContain('</');
    expect(css).toContain('<\\/style>');
  });
});

describe('a mistake is told with its place', () => {
  test.each([
    ['\n  a:hoverr { color: red }', /^content\/style\.css:2:5 {2}error .*'hoverr'.*\(bad-style\)$/],
    ['a { color: red } } b { color: red }', /^content\/style\.css:1:18 {2}error .*\(bad-style\)$/],
    ['\n\n@bar { a { color: red } }', /^content\/style\.css:3:\d+ {2}error .*@bar/],
    ['a{}\n@import "x.css";', /^content\/style\.css:2:\d+ {2}error .*`@import`.*\(content-policy\)$/],
    ['@import url(https://x.example/a.css);', /^content\/style\.css:1:1 {2}error .*blocked/],
    [
      'a {\n  background: url(https://x.example/a.png) }',
      /:2:15 {2}error .*`https:\/\/x\.example\/a\.png`.*blocked/,
    ],
    ['a { background: url("//x.example/a.png") }', /error .*`\/\/x\.example\/a\.png`.*blocked/],
    ['a { background: url("JavaScript:alert(1)") }', /error .*blocked.*\(content-policy\)$/],
    ['a { background: image-set("https://x.example/a.png" 1x) }', /error .*blocked/],
    ['a { --shape: url("http://x.example/a.svg") }', /error .*blocked/],
    ['a { background: url(data:image/png;base64,AA) }', /error .*from the site's own files/],
    ['a { background: url("images/a.png") }', /error .*begin at the site's root/],
    ['@font-face { font-family: X; src: url(https://x.example/x.woff2) }', /:1:35 {2}error .*blocked/],
  ])('%j', async (written, message) => {
    const { css, messages } = await read(written);
    expect(css).toBe('');
    expect(messages).toEqual([expect.stringMatching(message)]);
  });

  test('all of them at once', async () => {
    const { messages } = await read(
      'a:hoverr { color: red }\nb { background: url(x.png) }\n@import "x.css";',
    );
    expect(messages).toHaveLength(3);
  });

  test('of the encoding', async () => {
    const { messages } = await read(Buffer.from('a { content: "\u00e9" }', 'latin1'));
    expect(messages).toEqual([expect.stringMatching(/^content\/style\.css:1:1 {2}error .*UTF-8/)]);
  });
});

describe('a warning', () => {
  test('of a file that is not there', async () => {
    const { css, messages } = await read('a { background: url(/images/none.png?1) }');
    expect(css).toContain('/images/none.png?1');
    expect(messages).toEqual([expect.stringMatching(/:1:17 {2}warning .*no `public\/images\/none\.png`/)]);
  });

  test('of more than has room in the first answer', async () => {
    const short = await read(rules(20));
    const long = await read(rules(80));
    expect(short.messages).toEqual([]);
    const [, size] = /^content\/style\.css:1:1 {2}warning {2}This adds about (\d+) bytes/.exec(
      long.messages[0]!,
    )!;
    expect(Number(size)).toBeGreaterThan(STYLE_ROOM);
    expect(long.css).not.toBe('');
  });
});
