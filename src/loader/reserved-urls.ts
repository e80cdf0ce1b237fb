import { RESERVED_SEGMENTS } from '../urls/page-paths.ts';
import type { ReadOptions } from './assign-section.ts';

/** What of the site's own files stands at a path; undefined where none does. Paths are in small letters. */
export interface ReservedUrls {
  /** at a page, `/world/`, or a file, `/feed.xml` */
  at(path: string): string | undefined;
  /** in a folder by the name of a file: `/topics` */
  below(file: string): string | undefined;
}

/**
 * The addresses that the site takes for itself, and those it takes as soon as there is a story for them: an old address
 * that is good today is good whatever is published tomorrow.
 */
export function createReservedUrls({ sections, search, cards, security, trust }: ReadOptions): ReservedUrls {
  const isLeftOut = (name: string) =>
    (name === 'search' && search === false) || (name === 'cards' && cards === false);
  const reserved = `(?:${RESERVED_SEGMENTS.filter((name) => !isLeftOut(name)).join('|')})`;
  const section = `(?:${sections.map(({ id }) => id).join('|')})`;
  const at = createMatcher([
    ['/', 'the front page'],
    ['/404\\.html', 'the page for what is not there'],
    ['/\\d{4}/(?:\\d\\d/){0,2}', 'the page of a year, month or day'],
    [`/${section}/(?:\\d{4}/\\d\\d/)?`, 'the page of a section'],
    ['/topics/[^/]+/', 'the page of a topic'],
    ['/authors/[^/]+/', 'the page of an author'],
    ['/corrections/', 'the page of corrections'],
    [`/(?:${section}/)?(?:feed\\.xml|atom\\.xml|feed\\.json)`, 'a feed'],
    ['/sitemap(?:-(?:pages|news|\\d{4}-\\d\\d)(?:-\\d+)?)?\\.xml', 'a sitemap'],
    ['/(?:robots|llms)\\.txt', 'a file for machines that read the site'],
    ['/manifest\\.webmanifest', 'the manifest'],
    ['/(?:favicon\\.ico|icon-(?:maskable-)?\\d+\\.png)', 'an icon'],
    ['/(?:_headers|_redirects|_nginx\\.conf|_caddyfile)', 'a file for the host'],
    ['/\\.wirecopy', 'the mark of its folder'],
    ['/_astro(?:/.*)?', 'its scripts, styles and faces'],
    [search === false ? NONE : '/search/(?:\\d{4}\\.json)?', 'the search'],
    [cards === false ? NONE : `/cards/(?:site|${section}|${DAY}/[^/]+)\\.png`, 'a share card'],
    [security ? '/\\.well-known/security\\.txt' : NONE, 'security.txt'],
    [trust ? '/\\.well-known/trust\\.txt' : NONE, 'trust.txt'],
    [`/${reserved}/`, 'a name it keeps for itself'],
  ]);
  const below = createMatcher([
    ['/\\d{4}(?:/\\d\\d){0,2}', 'the pages of a year'],
    [`/${section}(?:/\\d{4}(?:/\\d\\d)?)?`, 'the pages of a section'],
    ['/topics(?:/[^/]+)?', 'the pages of topics'],
    ['/authors(?:/[^/]+)?', 'the pages of authors'],
    ['/cards(?:/\\d{4}(?:/\\d\\d){0,2})?', 'share cards'],
    [`/(?:${reserved}|\\.well-known)`, 'a name it keeps for itself'],
  ]);
  return { at, below };
}

const DAY = '\\d{4}/\\d\\d/\\d\\d';
// Is no path, since a path begins with a slash.
const NONE = '-';

/** Most paths are none of the site's own, which one expression tells. */
function createMatcher(rows: readonly (readonly [pattern: string, what: string])[]) {
  const any = new RegExp(`^(?:${rows.map(([pattern]) => pattern).join('|')})$`);
  const table = rows.map(([pattern, what]) => [new RegExp(`^${pattern}$`), what] as const);
  return (path: string) => {
    if (!any.test(path)) return undefined;
    return table.find(([pattern]) => pattern.test(path))![1];
  };
}
