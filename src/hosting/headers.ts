import { HEADER_POLICY } from './content-policy.ts';

/** One header as sent: name and value. */
export type Header = [name: string, value: string];

/** What the headers depend on of the site's settings. */
export interface HostedSite {
  /** the path the site is published under, without a final slash */
  base: string;
  strictTransport: { includeSubDomains: boolean; preload: boolean };
}

/** Headers that only some addresses get. */
export interface HeaderRule {
  /**
   * addresses from the host's root, as `_headers` has them: `:name` stands for one part, a final `*` for the rest. No
   * address meets two rules.
   */
  paths: readonly string[];
  headers: readonly Header[];
}

// A link to the host by http is taken for one by https for so long: two years, in seconds.
const TWO_YEARS_SECONDS = 63_072_000;

/**
 * The headers of every answer. A page carries its content policy itself, so that it holds on any host; the header adds
 * the one directive that a page cannot give, and what only a host can say.
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

/** Which sites may show an answer inside of theirs: a script no other, a picture or a feed any. */
export const SAME_ORIGIN: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
export const CROSS_ORIGIN: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

const DAY = 86_400;
const YEAR = 365 * DAY;

/** How long what may be kept: a file with a digest in its name for good, a card for a day, the rest asked for again. */
export const IMMUTABLE: Header = ['Cache-Control', `public, max-age=${YEAR}, immutable`];
export const ONE_DAY: Header = ['Cache-Control', `public, max-age=${DAY}`];
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
const IMAGE_FILES = ['picture-1x1.jpg', 'picture-4x3.jpg', 'picture-16x9.jpg'];

/**
 * The headers that some addresses get beside those of every answer. What no rule gives a `Cache-Control` is asked for
 * again.
 *
 * Only the front page is kept from other sites, of all pages: hosts differ in whether `/:a/` means `/feed.xml` too, and
 * a page has nothing that its readers could not see.
 */
export function headerRules({ base }: Pick<HostedSite, 'base'>): HeaderRule[] {
  const under = (paths: string[]) => paths.map((path) => base + path);
  return [
    { paths: under(['/']), headers: [SAME_ORIGIN] },
    { paths: under(['/_astro/*']), headers: [IMMUTABLE, SAME_ORIGIN] },
    { paths: under(['/cards/*', '/images/*']), headers: [ONE_DAY, CROSS_ORIGIN] },
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
 * The file `_headers` that Netlify and Cloudflare Pages read. They disagree on what two rules for one header mean, so
 * no address meets two. Both ask again by themselves for what no rule names.
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
