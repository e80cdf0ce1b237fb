import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { headingIds } from './heading-ids.ts';
import { type Position, addWarning } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/** A link from a text to somewhere on this site, or a picture of it, and where it stands. */
export interface SiteLink extends Position {
  /** as typed: `/about/#contact`, `../some-story/` */
  to: string;
}

// The top of a page (https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment), and its text.
const ON_EVERY_PAGE = ['', 'top', 'main'];
const LEADS_AWAY = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i;

/**
 * Looks at where a text's links lead. Those to a heading of its own are checked; whether others lead anywhere only the
 * site can tell.
 *
 * @param tree the text, its headings with their ids
 * @param alsoThere ids that the text's page has beside those of the headings
 * @param file receives `dead-fragment` and `dead-link` for one without an address
 * @returns the links to other pages and files of this site
 */
export function linksWithin(tree: Root, alsoThere: readonly string[], file: VFile): SiteLink[] {
  const ids = headingIds(tree);
  const known = new Set([...ON_EVERY_PAGE, ...alsoThere, ...ids]);
  const links: SiteLink[] = [];
  for (const { to, line, column } of addressesIn(tree)) {
    if (to === '') {
      const reason = 'This link has no address. Write one between the round brackets, or delete the link.';
      addWarning(file, 'dead-link', { line, column }, reason);
    } else if (to.startsWith('#')) {
      const id = decoded(to.slice(1));
      if (!known.has(id)) addWarning(file, 'dead-fragment', { line, column }, deadFragment(id, ids));
    } else if (!LEADS_AWAY.test(to)) links.push({ to, line, column });
  }
  return links;
}

const MOST_NAMED = 10;

/** Says that no heading has an id, and which there are. */
export function deadFragment(id: string, ids: readonly string[]): string {
  const names = ids.slice(0, MOST_NAMED).map((name) => `\`#${name}\``);
  const otherwise = names.length
    ? `Write one of those there are: ${names.join(', ')}${ids.length > MOST_NAMED ? ' and more' : ''}.`
    : 'There are no headings at all: delete the link, or write the address of a page.';
  const mend = didYouMean(id, ids, otherwise, (known) => `#${known}`);
  return `There is no heading \`#${id.slice(0, 80)}\` to lead to. ${mend}`;
}

/** A part of an address as it reads; one with a broken `%` as it is typed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The addresses of links and pictures. One that stands apart from its link (`[name]: /about/`) is found where it stands. */
function addressesIn(tree: Root): SiteLink[] {
  const wanted = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') wanted.add(node.identifier);
  });
  const found: SiteLink[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
    // Of two definitions the first counts.
    if (node.type === 'definition' && !wanted.delete(node.identifier)) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    found.push({ to: node.url, line, column });
  });
  return found;
}
