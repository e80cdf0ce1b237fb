import { RESERVED_SEGMENTS } from '../urls/page-paths.ts';
import type { ReadOptions } from './assign-section.ts';

/**
 * Says which of the site's own files uses a path; undefined if none does. Paths are in lower case. The texts are part
 * of messages.
 */
export interface ReservedUrls {
  /** the use of a page, `/world/`, or a file, `/feed.xml` */
  at(path: string): string | undefined;
  /** the use of a folder that has the name of a file: `/topics` */
  below(file: string): string | undefined;
}

/**
 * Creates the table of URLs that the site uses itself, or will use when a story needs them. So a valid alias stays
 * valid whatever is published later.
 */
export function createReservedUrls({ sections, search, cards, security, trust }: ReadOptions): ReservedUrls {
  const isLeftOut = (name: string) =>
    (name === 'search' && search === false) || (name === 'cards' && cards === false);
  const reserved = `(?:${RESERVED_SEGMENTS.filter((name) => !isLeftOut(name)).join('|')})`;
  const section = `(?:${sections.map(({ id }) => id).join('|')})`;
  const at = createMatcher([
    ['/', 'the front page'],
    ['/404\\.html', 'the 404 page'],
    ['/\\d{4}/(?:\\d\\d/){0,2}', 'the page of a year, month or day'],
    [`/${section}/(?:\\d{4}/\\d\\d/)?`, 'the page of a section'],
    ['/topics/[^/]+/', 'the page of a topic'],
    ['/authors/[^/]+/', 'the page of an author'],
    ['/corrections/', 'the page of corrections'],
    ['/follow/', 'the page of feeds'],
    ['/images/\\d{4}/\\d\\d/\\d\\d/.*', 'a picture of a story'],
    [`/(?:${section}/)?(?:feed\\.xml|atom\\.xml|feed\\.json)`, 'a feed'],
    ['/feed\\.css', 'the style sheet of feeds'],
    ['/sitemap(?:-(?:pages|news|\\d{4}-\\d\\d)(?:-\\d+)?)?\\.xml', 'a sitemap'],
    ['/(?:robots|llms)\\.txt', 'a file for crawlers'],
    ['/manifest\\.webmanifest', 'the manifest'],
    ['/(?:favicon\\.ico|icon-(?:maskable-)?\\d+\\.png)', 'an icon'],
    ['/(?:_headers|_redirects|_nginx\\.conf|_caddyfile)', 'a file for the host'],
    ['/\\.wirecopy', 'its marker file'],
    ['/_astro(?:/.*)?', 'its scripts, styles and fonts'],
    [search === false ? NONE : '/search/(?:\\d{4}\\.json)?', 'the search'],
    [cards === false ? NONE : `/cards/(?:site|${section}|${DAY}/[^/]+)\\.(?:png|jpg)`, 'a share card'],
    [security ? '/\\.well-known/security\\.txt' : NONE, 'security.txt'],
    [trust ? '/\\.well-known/trust\\.txt' : NONE, 'trust.txt'],
    [`/${reserved}/`, 'a reserved name'],
  ]);
  const below = createMatcher([
    ['/\\d{4}(?:/\\d\\d){0,2}', 'the pages of a year'],
    [`/${section}(?:/\\d{4}(?:/\\d\\d)?)?`, 'the pages of a section'],
    ['/topics(?:/[^/]+)?', 'the pages of topics'],
    ['/authors(?:/[^/]+)?', 'the pages of authors'],
    ['/cards(?:/\\d{4}(?:/\\d\\d){0,2})?', 'share cards'],
    [`/(?:${reserved}|\\.well-known)`, 'a reserved name'],
  ]);
  return { at, below };
}

const DAY = '\\d{4}/\\d\\d/\\d\\d';
// Matches no path, because a path begins with a slash.
const NONE = '-';

// One expression for all rows first, because most paths match no row.
function createMatcher(rows: readonly (readonly [pattern: string, what: string])[]) {
  const any = new RegExp(`^(?:${rows.map(([pattern]) => pattern).join('|')})$`);
  const table = rows.map(([pattern, what]) => [new RegExp(`^${pattern}$`), what] as const);
  return (path: string) => {
    if (!any.test(path)) return undefined;
    return table.find(([pattern]) => pattern.test(path))![1];
  };
}
