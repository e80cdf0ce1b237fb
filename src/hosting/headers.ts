import { HEADER_POLICY } from './content-policy.ts';

/** One header as sent: name and value. */
export type Header = [name: string, value: string];

/** The settings that the headers depend on. */
export interface HostedSite {
  /** the path the site is published under, without a final slash */
  base: string;
  strictTransport: { includeSubDomains: boolean; preload: boolean };
}

/** Headers that only some paths get. */
export interface HeaderRule {
  /**
   * paths from the host's root, in the syntax of `_headers`: `:name` matches one segment, a final `*` matches the rest.
   * No path matches two rules.
   */
  paths: readonly string[];
  headers: readonly Header[];
}

// How long a browser replaces http by https in links to the host.
const TWO_YEARS_SECONDS = 63_072_000;

/**
 * The headers of every response. Each page contains its content policy, so that it works on any host. These headers add
 * what a page cannot set.
 *
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 * @see https://www.rfc-editor.org/rfc/rfc6797#section-6.1
 */
export function securityHeaders({ strictTransport }: Pick<HostedSite, 'strictTransport'>): Header[] {
  const { includeSubDomains, preload } = strictTransport;
  const transport = [
    `max-age=${TWO_YEARS_SECONDS}`,
    ...(includeSubDomains ? ['includeSubDomains'] : []),
    ...(preload ? ['preload'] : []),
  ];
  return [
    ['Content-Security-Policy', HEADER_POLICY],
    ['Strict-Transport-Security', transport.join('; ')],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Which sites may embed a response: scripts only this site, images and feeds any site. */
export const SAME_ORIGIN: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
export const CROSS_ORIGIN: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

const DAY_SECONDS = 86_400;
const YEAR_SECONDS = 365 * DAY_SECONDS;

/** How long browsers cache a file: a year with a digest in its name, a day for images; other files are revalidated. */
export const IMMUTABLE: Header = ['Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`];
export const ONE_DAY: Header = ['Cache-Control', `public, max-age=${DAY_SECONDS}`];
export const REVALIDATE: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

const ICON_FILES = [
  '/favicon.ico',
  '/icon.svg',
  '/icon-180.png',
  '/icon-192.png',
  '/icon-512.png',
  '/icon-maskable-512.png',
];
const FEED_FILES = ['/feed.xml', '/atom.xml', '/feed.json'];
const IMAGE_FILES = [
  'picture-1x1.jpg',
  'picture-4x3.jpg',
  'picture-16x9.jpg',
  'map-104.svg',
  'map-208.svg',
  'map-300.svg',
  'map-360.svg',
  'map-480.svg',
  'map-600.svg',
  'map-800.svg',
];

/**
 * The headers that some paths get besides those of every response. A path without `Cache-Control` here is revalidated.
 *
 * Of all pages, only the front page is protected from embedding: hosts differ in whether `/:a/` also matches
 * `/feed.xml`, and pages hold nothing private.
 */
export function headerRules({ base }: Pick<HostedSite, 'base'>): HeaderRule[] {
  const under = (paths: string[]) => paths.map((path) => base + path);
  return [
    { paths: under(['/']), headers: [SAME_ORIGIN] },
    { paths: under(['/_astro/*']), headers: [IMMUTABLE, SAME_ORIGIN] },
    { paths: under(['/cards/*', '/images/:file']), headers: [ONE_DAY, CROSS_ORIGIN] },
    // Photographs of stories have a digest in their names.
    { paths: under(['/images/:year/:month/:day/:file']), headers: [IMMUTABLE, CROSS_ORIGIN] },
    {
      paths: under([
        ...ICON_FILES,
        ...FEED_FILES,
        ...FEED_FILES.map((file) => `/:section${file}`),
        ...IMAGE_FILES.map((file) => `/:year/:month/:day/:slug/${file}`),
      ]),
      headers: [CROSS_ORIGIN],
    },
  ];
}

/**
 * Creates the text of `_headers` for Netlify and Cloudflare Pages. They treat two rules for one header differently, so
 * no path gets a header from two rules. Both revalidate by default.
 *
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(site: HostedSite): string {
  const rules = [{ paths: ['/*'], headers: securityHeaders(site) }, ...headerRules(site)];
  return rules
    .flatMap(({ paths, headers }) =>
      paths.map((path) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`),
    )
    .join('\n');
}
