import * as fc from 'fast-check';
import type { Paragraph } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { runs } from '../long.ts';
import { mdastToText } from '../../src/outputs/text/mdast-to-text.ts';
import { linkAddresses } from '../../src/parser/link-addresses.ts';
import { nodeText } from '../../src/parser/node-text.ts';
import { renderHtml } from '../../src/parser/render-html.ts';
import { readMarkdownBody, readWireCopy } from './reading.ts';

function linked(text: string): Paragraph {
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
  linkAddresses(paragraph);
  return paragraph;
}

/** The links in a text, each as its words, or as words and address where these differ. */
function linksIn(text: string): string[] {
  const links: string[] = [];
  visit(linked(text), 'link', (link) => {
    const words = nodeText(link);
    links.push(words === link.url ? words : `${words} → ${link.url}`);
  });
  return links;
}

describe('a bare address in plain text is a link', () => {
  it.each([
    ['See https://example.com/a.', 'https://example.com/a'],
    ['See http://example.com, and more', 'http://example.com'],
    ['(see https://example.com/a_(b))', 'https://example.com/a_(b)'],
    ['“https://example.com/a”, he wrote', 'https://example.com/a'],
    ['https://example.com/a.” He left', 'https://example.com/a'],
    ['https://example.com’s page', 'https://example.com'],
    ['«https://example.com/a?b=1&c=2»', 'https://example.com/a?b=1&c=2'],
    ['詳細は（https://example.com/a）。', 'https://example.com/a'],
    ['<https://example.com/a>', 'https://example.com/a'],
    ['see www.example.com/a!', 'www.example.com/a → http://www.example.com/a'],
    ['HTTPS://Example.com/A', 'HTTPS://Example.com/A → https://Example.com/A'],
    ['write to jane.roe@example.com.', 'jane.roe@example.com → mailto:jane.roe@example.com'],
  ])('%j', (text, link) => {
    expect(linksIn(text)).toEqual([link]);
  });

  it.each([
    'example.com',
    'https://',
    'www',
    'ftp://example.com',
    'javascript:alert(1)',
    '@jane',
    'a @ b.com',
  ])('but not %j', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  it('as it is in Markdown, with the same `rel`', () => {
    const text = 'See https://example.com/a?b=1&c=2, www.example.com and jane@example.com.';
    const wire = readWireCopy(`date 2023-09-14\n\n- Kim\n\n-\n\n${text}\n`).article!;
    expect(renderHtml(wire.body)).toBe(renderHtml(readMarkdownBody(text).article!.body));
    expect(renderHtml(wire.body)).toContain('rel="external noopener noreferrer"');
  });

  it('that plain text says once', () => {
    const text = 'See HTTPS://Example.com/A, www.example.com and jane@example.com.';
    expect(mdastToText({ type: 'root', children: [linked(text)] })).toBe(text);
  });

  it('after a dateline too', () => {
    const { article } = readWireCopy(
      'date 2023-09-14\n\n- Kim\n\n-\n\nLEITH (Agency) — The “plan” is at https://example.com.\n',
    );
    expect(article!.dateline).toBe('LEITH (Agency)');
    expect(renderHtml(article!.body)).toMatch(/^<p>The “plan” is at <a href="https:\/\/example\.com" /);
  });
});

it('whatever stands around them, no character of the text is lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'https://example.com/',
      'www.example.com',
      'a@b.com',
      '://',
      '”',
      '。',
      '(',
      ')',
      '.',
      ' ',
      '&amp;',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
      const text = pieces.join('').replaceAll(/\s+/g, ' ').trim();
      expect(nodeText(linked(text))).toBe(text);
    }),
    { numRuns: runs(2000) },
  );
});
