import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { deadFragment, type SiteLink } from '../parser/links.ts';
import { decodePath } from '../urls/decode-path.ts';
import { articlePath, pageFile } from '../urls/page-paths.ts';
import type { LoadedArticle } from './entry.ts';
import { createUrlSuggester } from './suggest-url.ts';

/** The links of a static page, and the ids that links can lead to. */
export interface StaticPageLinks {
  /** its file, from the project's root */
  file: string;
  /** its URL path, from the site's root: `/about/` */
  path: string;
  links: readonly SiteLink[];
  /** the ids that a fragment can lead to */
  ids: readonly string[];
}

/** The files of the site, to check links against. */
export interface LinkTargets {
  /** whether the site has a file, from its root: `about/index.html` */
  has(file: string): boolean;
  /** whether `has` knows about a file: if not, a link to the file is not checked */
  isKnown(file: string): boolean;
  /** the files of the site, to suggest one */
  files(): Iterable<string>;
  /** the time of the run, in milliseconds since 1970 */
  now: number;
}

interface Page {
  file: string;
  path: string;
  /** when it is published, in milliseconds since 1970; missing for a static page, which is always published */
  timestamp?: number;
}

interface DeadLink {
  page: Page;
  link: SiteLink;
  /** from the site's root, decoded */
  address: string;
}

/**
 * Finds the dead links of stories and static pages. A link to an unpublished story is dead, unless the story with the
 * link is published at the same time or later.
 *
 * @returns one warning per dead link
 */
export function findDeadLinks(
  stories: readonly LoadedArticle[],
  staticPages: readonly StaticPageLinks[],
  site: LinkTargets,
): Diagnostic[] {
  const dead: DeadLink[] = [];
  const diagnostics: Diagnostic[] = [];
  const idsAt = new Map(staticPages.map(({ path, ids }) => [path, ids]));
  const checkPage = (page: Page, links: readonly SiteLink[]) => {
    for (const link of links) {
      const { address, fragment } = resolveLink(link.to, page.path);
      const file = pageFile(address);
      if (!site.isKnown(file)) continue;
      const ids = site.has(file) ? idsAt.get(address) : undefined;
      if (!site.has(file)) dead.push({ page, link, address });
      else if (ids && fragment && !ids.includes(fragment)) {
        diagnostics.push(
          linkWarning(page, link, 'dead-fragment', `On ${address}: ${deadFragment(fragment, ids)}`),
        );
      }
    }
  };
  for (const { path: file, entry } of stories) {
    if (!entry.links) continue;
    checkPage({ file, path: articlePath(entry), timestamp: entry.timestamp }, entry.links);
  }
  for (const { file, path, links } of staticPages) checkPage({ file, path }, links);
  return dead.length ? [...diagnostics, ...explainDeadLinks(dead, stories, site)] : diagnostics;
}

/** Resolves a link: the decoded path from the site's root, and the decoded fragment. */
function resolveLink(to: string, from: string): { address: string; fragment: string } {
  const { pathname, hash } = new URL(to, `https://here.invalid${encodeURI(from)}`);
  const fragment = hash.slice(1);
  return { address: decodePath(pathname) ?? pathname, fragment: decodePath(fragment) ?? fragment };
}

function explainDeadLinks(
  dead: readonly DeadLink[],
  stories: readonly LoadedArticle[],
  site: LinkTargets,
): Diagnostic[] {
  const wanted = new Set(dead.map(({ address }) => address));
  const linkedStories = new Map<string, LoadedArticle>();
  for (const story of stories) {
    const path = articlePath(story.entry);
    if (wanted.has(path)) linkedStories.set(path, story);
  }
  const suggestUrl = createUrlSuggester(wanted, site.files());
  return dead.flatMap(({ page, link, address }) => {
    const story = linkedStories.get(address);
    if (story) {
      const why = explainUnpublished(story, page, site);
      return why ? [linkWarning(page, link, 'dead-link', why)] : [];
    }
    const withSlash = `${address}/`;
    const mend = site.has(pageFile(withSlash))
      ? `It needs its final slash: write \`${withSlash}\`.`
      : suggestMend(link.to, address, suggestUrl(address));
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
const HAS_EXTENSION = /\.[a-z\d]{2,5}$/i;
const IS_FILE_NAME = /^[^/]*\.(?:html?|md|txt|jpe?g|png|webp|avif|gif|svg|pdf|json|xml|csv)(?:[?#]|$)/i;

function suggestMend(to: string, address: string, guess: string | undefined): string {
  if (guess) return `Did you mean \`${guess}\`?`;
  if (IS_HOST.test(to) && !IS_FILE_NAME.test(to))
    return 'If it is on another site, write `https://` before it.';
  if (HAS_EXTENSION.test(address)) return `Put the file there (\`public${address}\`), or delete the link.`;
  return 'Write the address of an existing page, beginning with a slash, or delete the link.';
}

function linkWarning(page: Page, { line, column }: SiteLink, rule: string, reason: string): Diagnostic {
  return createDiagnostic('warning', page.file, rule, { line, column }, reason);
}
