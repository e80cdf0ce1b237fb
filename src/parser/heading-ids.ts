import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nodeText } from './node-text.ts';

// Ids that pages use themselves, around the text and for its footnotes. A heading of such a name is counted as the
// second of it: `key-points-1`.
const OF_THE_PAGE = ['main', 'key-points', 'earlier', 'panel-title', 'footnote-label'];
const OF_FOOTNOTES = /^user-content-/;

/**
 * Gives every heading of a text an id, which links can lead to: its words as GitHub writes them (`#what-comes-next`), with
 * a number behind it where it stands there already. A heading without a letter or digit gets none. They have no prefix,
 * because no script of this site looks for a name of small letters and hyphens among the page's elements.
 */
export function giveHeadingIds(tree: Root): void {
  const slugger = new GithubSlugger();
  for (const id of OF_THE_PAGE) slugger.slug(id);
  visit(tree, 'heading', (heading) => {
    const text = nodeText(heading);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const id = slugger.slug(OF_FOOTNOTES.test(text.toLowerCase()) ? `heading-${text}` : text);
    heading.data = { ...heading.data, hProperties: { id } };
  });
}

/** The ids of a text's headings, in its order. */
export function headingIds(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, 'heading', ({ data }) => {
    if (typeof data?.hProperties?.id === 'string') ids.push(data.hProperties.id);
  });
  return ids;
}
