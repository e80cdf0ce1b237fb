/** One header as sent: name and value. */
export type Header = [name: string, value: string];

/**
 * The headers of every answer. A page names its own content policy in itself; the header repeats it where the host can
 * be told it, and adds the one directive that a page cannot give.
 *
 * @param policy the policy the pages carry; empty where the host is not told
 * @see https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 */
export function securityHeaders(policy: string): Header[] {
  return [
    ['Content-Security-Policy', [policy, "frame-ancestors 'none'"].filter(Boolean).join(';')],
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains; preload'],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/** Which sites may show an answer inside of theirs: a page no other, a share card or picture any. */
export const OWN_SITE: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];
export const ANY_SITE: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

const DAY = 86_400;
const YEAR = 365 * DAY;

/** How long what may be kept: a file with a digest in its name for good, a card for a day, the rest asked for again. */
export const FOR_GOOD: Header = ['Cache-Control', `public, max-age=${YEAR}, immutable`];
export const FOR_A_DAY: Header = ['Cache-Control', `public, max-age=${DAY}`];
export const ASK_AGAIN: Header = ['Cache-Control', 'public, max-age=0, must-revalidate'];

// The site's pages by the depth of their address; each ends in a slash, which no other file's does.
const PAGES = ['/', '/:a/', '/:a/:b/', '/:a/:b/:c/', '/:a/:b/:c/:d/'];

/**
 * The file `_headers` that Netlify and Cloudflare Pages read. They disagree on what two rules for one header mean, so
 * no address meets two. Both ask again by themselves for what no rule names.
 *
 * @param base the path the site is published under, without a final slash
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(policy: string, base: string): string {
  const rules: [path: string, headers: Header[]][] = [
    ['/*', securityHeaders(policy)],
    ...PAGES.map((path): [string, Header[]] => [base + path, [OWN_SITE]]),
    [`${base}/_astro/*`, [FOR_GOOD, OWN_SITE]],
    [`${base}/cards/*`, [FOR_A_DAY, ANY_SITE]],
    [`${base}/images/*`, [FOR_A_DAY, ANY_SITE]],
  ];
  return rules
    .map(([path, headers]) => `${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`)
    .join('\n');
}
