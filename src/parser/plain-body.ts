import type { Heading, Paragraph, Root } from 'mdast';
import { giveHeadingIds } from './heading-ids.ts';
import { linkAddresses } from './link-addresses.ts';
import { findSubheadings } from './subheadings/find-subheadings.ts';

/**
 * The Markdown tree of paragraphs without markup. Those that are sub-headings become headings of level two with ids, and
 * bare addresses become links, as they do in Markdown.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function plainBody(paragraphs: readonly string[]): Root {
  const headings = findSubheadings(paragraphs);
  const body: Root = {
    type: 'root',
    children: paragraphs.map((value, index): Heading | Paragraph => {
      const children = [{ type: 'text' as const, value }];
      return headings.has(index) ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children };
    }),
  };
  if (headings.size > 0) giveHeadingIds(body);
  for (const node of body.children) if (node.type === 'paragraph') linkAddresses(node);
  return body;
}
