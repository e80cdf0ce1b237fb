import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nodeText } from './node-text.ts';

// Ids that the pages use themselves. A heading with such a text gets a number: `key-points-1`.
const PAGE_IDS = [
  'main',
  'key-points',
  'contents',
  'correction',
  'earlier',
  'more',
  'panel-title',
  'footnote-label',
];
// Footnotes and key points have such ids.
const NUMBERED_ID = /^(?:user-content-|point[\s-]\d)/;

/**
 * Gives every heading of a text an id for links, as GitHub does: `#what-comes-next`, with a number at the end if the id
 * is in use. A heading without a letter or digit gets none. The ids have no prefix against DOM clobbering, because no
 * script of this site reads a global by such a name.
 */
export function giveHeadingIds(tree: Root): void {
  const slugger = new GithubSlugger();
  for (const id of PAGE_IDS) slugger.slug(id);
  visit(tree, 'heading', (heading) => {
    const text = nodeText(heading);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const id = slugger.slug(NUMBERED_ID.test(text.toLowerCase()) ? `heading-${text}` : text);
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

/** The ids of a text's headings, in document order. */
export function headingIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'heading', ({ data }) => {
    if (typeof data?.hProperties?.id === 'string') ids.push(data.hProperties.id);
  });
  return ids;
}

/** A heading of level two: its id, and its text as it stands. */
export interface ContentsItem {
  id: string;
  text: string;
}

/** The headings of level two that have an id, in document order: what a contents list links to. */
export function tableOfContents(tree: Root): ContentsItem[] {
  const items: ContentsItem[] = [];
  visit(tree, 'heading', (heading) => {
    const id = heading.data?.hProperties?.id;
    if (heading.depth === 2 && typeof id === 'string') items.push({ id, text: nodeText(heading) });
  });
  return items;
}
