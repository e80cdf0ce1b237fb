import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { articlePath } from '../urls/page-paths.ts';
import { deadFragment, decoded, type SiteLink } from '../parser/links.ts';
import { createUrlSuggester } from './suggest-url.ts';
import type { LoadedArticle } from './entry.ts';

/** A standing page, as far as links go from it and to it. */
export interface StaticPageLinks {
  /** its file from the project's root */
  file: string;
  /** its address from the site's root */
  path: string;
  links: readonly SiteLink[];
  /** what a fragment can lead to on it */
  ids: readonly string[];
}

/** What is known of the site that links are held against. */
export interface LinkTargets {
  /** whether the site has a file, from its root: `about/index.html` */
  has(file: string): boolean;
  /** whether it can be told of a file that it is not there */
  isKnown(file: string): boolean;
  /** the files of the site, for what may have been meant */
  files(): Iterable<string>;
  /** the moment of the run, in milliseconds */
  now: number;
}

interface Page {
  file: string;
  path: string;
  /** when it is published, in milliseconds since 1970; missing for a static page, which always is */
  timestamp?: number;
}

interface DeadLink {
  page: Page;
  link: SiteLink;
  /** from the site's root, as it reads */
  address: string;
}

/**
 * Finds the links of stories and standing pages that lead nowhere on the site: a warning each. A link to a story that is
 * not out leads nowhere, but from one that comes out no earlier.
 */
export function findDeadLinks(
  stories: readonly LoadedArticle[],
  standing: readonly StaticPageLinks[],
  site: LinkTargets,
): Diagnostic[] {
  const dead: DeadLink[] = [];
  const remarks: Diagnostic[] = [];
  const idsAt = new Map(standing.map(({ path, ids }) => [path, ids]));
  const look = (page: Page, links: readonly SiteLink[]) => {
    for (const link of links) {
      const { address, fragment } = resolveLink(link.to, page.path);
      const file = fileAt(address);
      if (!site.isKnown(file)) continue;
      const ids = site.has(file) ? idsAt.get(address) : undefined;
      if (!site.has(file)) dead.push({ page, link, address });
      else if (ids && fragment && !ids.includes(fragment)) {
        remarks.push(
          linkWarning(page, link, 'dead-fragment', `On ${address}: ${deadFragment(fragment, ids)}`),
        );
      }
    }
  };
  for (const { path: file, entry } of stories) {
    if (!entry.links) continue;
    look({ file, path: articlePath(entry), timestamp: entry.timestamp }, entry.links);
  }
  for (const { file, path, links } of standing) look({ file, path }, links);
  return dead.length ? [...remarks, ...explainDeadLinks(dead, stories, site)] : remarks;
}

/** Where a link leads: an address from the site's root, as it reads, and the fragment behind it. */
function resolveLink(to: string, from: string): { address: string; fragment: string } {
  const { pathname, hash } = new URL(to, `https://here.invalid${encodeURI(from)}`);
  return { address: decoded(pathname), fragment: decoded(hash.slice(1)) };
}

function fileAt(address: string): string {
  return `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;
}

function explainDeadLinks(
  dead: readonly DeadLink[],
  stories: readonly LoadedArticle[],
  site: LinkTargets,
): Diagnostic[] {
  const wanted = new Set(dead.map(({ address }) => address));
  const waiting = new Map<string, LoadedArticle>();
  for (const story of stories) {
    const path = articlePath(story.entry);
    if (wanted.has(path)) waiting.set(path, story);
  }
  const nearestTo = createUrlSuggester(wanted, site.files());
  return dead.flatMap(({ page, link, address }) => {
    const story = waiting.get(address);
    if (story) {
      const why = explainUnpublished(story, page, site);
      return why ? [linkWarning(page, link, 'dead-link', why)] : [];
    }
    const withSlash = `${address}/`;
    const mend = site.has(fileAt(withSlash))
      ? `It needs its final slash: write \`${withSlash}\`.`
      : suggestMend(link.to, address, nearestTo(address));
    return [
      linkWarning(
        page,
        link,
        'dead-link',
        `\`${link.to.slice(0, 120)}\` leads nowhere on this site. ${mend}`,
      ),
    ];
  });
}

function explainUnpublished(
  { path, entry }: LoadedArticle,
  from: Page,
  { now }: LinkTargets,
): string | undefined {
  const timestamp = from.timestamp ?? now;
  if (!entry.status && entry.timestamp <= timestamp) return undefined;
  const why = entry.status ? `its status is \`${entry.status}\`` : `it is due on ${entry.datePublished}`;
  const until = 'Until then readers find nothing there: publish that story first, or delete the link.';
  return `This link leads to ${path}, which is not published: ${why}. ${until}`;
}

const IS_HOST = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#]|$)/i;
const IS_FILE = /\.[a-z\d]{2,5}$/i;
const OF_A_FILE = /^[^/]*\.(?:html?|md|txt|jpe?g|png|webp|avif|gif|svg|pdf|json|xml|csv)(?:[?#]|$)/i;

function suggestMend(to: string, address: string, guess: string | undefined): string {
  if (guess) return `Did you mean \`${guess}\`?`;
  if (IS_HOST.test(to) && !OF_A_FILE.test(to)) return 'If it is another site’s, write `https://` before it.';
  if (IS_FILE.test(address)) return `Put the file there (\`public${address}\`), or delete the link.`;
  return 'Write the address of a page that is there, from the first slash, or delete the link.';
}

function linkWarning(page: Page, { line, column }: SiteLink, rule: string, reason: string): Diagnostic {
  return createDiagnostic('warning', page.file, rule, { line, column }, reason);
}
