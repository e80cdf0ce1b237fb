import * as fc from 'fast-check';
import type { Link, Paragraph, Root, RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import { expect, test } from 'vitest';
import { runs } from '../long.ts';
import { renderHtml } from '../../src/parser/render-html.ts';
import { renderPlainBody } from '../../src/parser/render-plain-body.ts';

const prose = (texts: readonly string[]): Root => ({
  type: 'root',
  children: texts.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
});

const sanitising = rehype().use(rehypeSanitize);
const theLongWay = (body: Root) => sanitising.stringify(sanitising.runSync(toHast(body) as never));

const text = fc
  .array(
    fc.oneof(fc.constantFrom('<b>', '&amp;', '& ', '"', "'", '>', '<', '—', '\u00a0', 'a', ' '), fc.string()),
  )
  .map((pieces) => pieces.join('').replaceAll(/[\r\n]/g, ' '))
  // A paragraph has text, with no space around it.
  .map((joined) => joined.trim())
  .filter((trimmed) => trimmed !== '');

test('paragraphs of text become what the long way through rehype makes of them', () => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(renderPlainBody(prose(texts), undefined)).toBe(theLongWay(prose(texts)));
    }),
    { numRuns: runs(300) },
  );
});

const linkTo = (url: string): Link => ({ type: 'link', url, children: [{ type: 'text', value: url }] });

const withRule = (body: Root): Root => ({
  ...body,
  children: [...body.children, { type: 'thematicBreak' }],
});

const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'mailto:', 'HTTPS://', 'ftp://', 'javascript:', '/', '#', ''),
    fc.array(
      fc.oneof(
        fc.constantFrom('a.example', '/', '&', '%20', '%', '?a=1', '(', '"', "'", 'é', '|'),
        fc.string(),
      ),
    ),
  )
  .map(([scheme, parts]) => scheme + parts.join('').replaceAll(/\s/g, ''));
const phrases = fc.array(
  fc.oneof(
    text.map((value) => ({ type: 'text' as const, value })),
    fc.record({
      type: fc.constant('link' as const),
      url: address,
      children: text.map((value) => [{ type: 'text' as const, value }]),
    }),
  ),
  { minLength: 1, maxLength: 4 },
);
const block: fc.Arbitrary<RootContent> = fc.oneof(
  phrases.map((children): Paragraph => ({ type: 'paragraph', children })),
  fc.record({
    type: fc.constant('heading' as const),
    depth: fc.constantFrom(2 as const, 3 as const),
    children: phrases,
    data: fc.option(
      fc.constantFrom('who-pays', 'a"b', 'c&d', '港').map((id) => ({ hProperties: { id } })),
      { nil: undefined },
    ),
  }),
);

test('headings and links become what they become in any other body', () => {
  let short = 0;
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.boolean(), (children, isDated) => {
      const body: Root = { type: 'root', children };
      const dateline = isDated ? 'LISBON (A & B)' : undefined;
      const html = renderPlainBody(body, dateline);
      if (html === undefined) return;
      short += 1;
      expect(`${html}\n<hr>`).toBe(renderHtml(withRule(body), { dateline }));
    }),
    { numRuns: runs(3000) },
  );
  expect(short).toBeGreaterThan(0);
});

test.each(['https://example.com/a?b=1&c=%20#d', 'http://www.example.com', 'mailto:jane@example.com'])(
  'a link to %s goes the short way',
  (url) => {
    const body: Root = { type: 'root', children: [{ type: 'paragraph', children: [linkTo(url)] }] };
    expect(`${renderPlainBody(body, undefined)}\n<hr>`).toBe(renderHtml(withRule(body)));
  },
);

test('a dateline stands at the head, as it does above any other body', () => {
  const body = prose(['The quay <broke>.', 'No one was hurt.']);
  const long = renderHtml(withRule(body), { dateline: 'LISBON (A & B)' });
  expect(`${renderPlainBody(body, 'LISBON (A & B)')}\n<hr>`).toBe(long);
});

test.each([
  ['a list', { type: 'list', children: [] }],
  ['emphasis', { type: 'paragraph', children: [{ type: 'emphasis', children: [] }] }],
  ['markup', { type: 'html', value: '<b>' }],
  ['an address to be checked', { type: 'paragraph', children: [linkTo('HTTPS://example.com')] }],
  ['an address to be encoded', { type: 'paragraph', children: [linkTo('https://example.com/é')] }],
])('a body with %s goes the long way', (_, node) => {
  expect(renderPlainBody({ type: 'root', children: [node as never] }, undefined)).toBeUndefined();
});
