import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Position, addWarning } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { decodePath } from '../urls/decode-path.ts';
import { headingIds } from './heading-ids.ts';

/** A link or an image of a text whose address is on this site, and its position. */
export interface SiteLink extends Position {
  /** as typed: `/about/#contact`, `../some-story/` */
  to: string;
}

// The fragments of the top of a page and of its main element.
// https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment
const ON_EVERY_PAGE = ['', 'top', 'main'];
const EXTERNAL = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i;

/**
 * Checks a text's links to its own headings, and collects its links to this site. Those can only be checked when all
 * pages are known.
 *
 * @param tree the text, with heading ids
 * @param otherIds the other ids of the text's page
 * @param options.images whether addresses of images are links: false in an article, whose images are files of `content/`
 * @param file receives `dead-fragment` and `dead-link` for one without an address
 * @returns the links to other pages and files of this site
 */
export function linksWithin(
  tree: Root,
  otherIds: readonly string[],
  file: VFile,
  { images = true }: { images?: boolean } = {},
): SiteLink[] {
  const ids = headingIds(tree);
  const known = new Set([...ON_EVERY_PAGE, ...otherIds, ...ids]);
  const links: SiteLink[] = [];
  for (const { to, line, column } of addressesIn(tree, images)) {
    if (to === '') {
      const reason = 'This link has no address. Write one between the round brackets, or delete the link.';
      addWarning(file, 'dead-link', { line, column }, reason);
    } else if (to.startsWith('#')) {
      const fragment = to.slice(1);
      const id = decodePath(fragment) ?? fragment;
      if (!known.has(id)) addWarning(file, 'dead-fragment', { line, column }, deadFragment(id, ids));
    } else if (!EXTERNAL.test(to)) links.push({ to, line, column });
  }
  return links;
}

const MOST_NAMED = 10;

/** The message about a link to a heading that does not exist, with the ids that do. */
export function deadFragment(id: string, ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMED).map((name) => `\`#${name}\``);
  const otherwise = names.length
    ? `Write one of these: ${names.join(', ')}${ids.length > MOST_NAMED ? ' and more' : ''}.`
    : 'There are no headings at all: delete the link, or write the address of a page.';
  const mend = didYouMean(id, ids, otherwise, (known) => `#${known}`);
  return `There is no heading \`#${id.slice(0, 80)}\`. ${mend}`;
}

/** The addresses of links and images. One in a definition (`[name]: /about/`) has the position of the definition. */
function addressesIn(tree: Root, images: boolean): SiteLink[] {
  const referenced = new Set<string>();
  visit(tree, (node) => {
    const isReference = node.type === 'linkReference' || (images && node.type === 'imageReference');
    if (isReference) referenced.add(node.identifier);
  });
  const links: SiteLink[] = [];
  visit(tree, (node: Nodes) => {
    const isLink = node.type === 'link' || (images && node.type === 'image');
    if (!isLink && node.type !== 'definition') return;
    // The first of several definitions takes precedence: https://spec.commonmark.org/0.31.2/#matches
    if (node.type === 'definition' && !referenced.delete(node.identifier)) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    links.push({ to: node.url, line, column });
  });
  return links;
}
