import * as fc from 'fast-check';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import { expect, test } from 'vitest';
import { runs } from '../long.ts';
import { renderHtml, renderPlainParagraphs } from '../../src/parser/render-html.ts';

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
      expect(renderPlainParagraphs(prose(texts), undefined)).toBe(theLongWay(prose(texts)));
    }),
    { numRuns: runs(300) },
  );
});

test('a dateline stands at the head, as it does above any other body', () => {
  const body = prose(['The quay <broke>.', 'No one was hurt.']);
  const withRule: Root = { ...body, children: [...body.children, { type: 'thematicBreak' }] };
  const long = renderHtml(withRule, { dateline: 'LISBON (A & B)' });
  expect(`${renderPlainParagraphs(body, 'LISBON (A & B)')}\n<hr>`).toBe(long);
});

test.each([
  ['a list', { type: 'list', children: [] }],
  ['emphasis', { type: 'paragraph', children: [{ type: 'emphasis', children: [] }] }],
  ['markup', { type: 'html', value: '<b>' }],
])('a body with %s goes the long way', (_, node) => {
  expect(renderPlainParagraphs({ type: 'root', children: [node as never] }, undefined)).toBeUndefined();
});
