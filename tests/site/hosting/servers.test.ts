import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  CROSS_ORIGIN,
  REVALIDATE,
  ONE_DAY,
  IMMUTABLE,
  type Header,
  SAME_ORIGIN,
  securityHeaders,
} from '../../../src/hosting/headers.ts';
import { BUILT } from '../build-once.ts';
import { HOSTS, pagePolicy, type Running, type SiteOnHost } from './hosts.ts';
import { observatoryScore } from './observatory.ts';
import { siteUnderBase } from './site-under-base.ts';

// The built site on every host that this machine has: what a reader gets is the same on each.

interface Trial extends SiteOnHost {
  name: string;
  strictTransport: { includeSubDomains: boolean; preload: boolean };
  /** a story's page */
  story: string;
  card: string;
  /** what feed readers and other sites show */
  shown: string[];
  /** old addresses of a story, and where they lead */
  moved: [from: string, to: string][];
}

const SEED = '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/';
const small = siteUnderBase();
afterAll(() => rmSync(small.root, { recursive: true, force: true }));

const TRIALS: readonly Trial[] = [
  {
    name: 'the demo site',
    root: BUILT,
    folder: BUILT,
    base: '',
    strictTransport: { includeSubDomains: false, preload: false },
    story: SEED,
    card: `/cards${SEED.slice(0, -1)}.png`,
    shown: [
      '/favicon.ico',
      '/icon.svg',
      '/icon-180.png',
      '/icon-192.png',
      '/icon-512.png',
      '/atom.xml',
      '/world/feed.xml',
    ],
    moved: [['/2019/04/15/fire-at-notre-dame/', '/2019/04/15/fire-destroys-roof-and-spire-of-notre-dame/']],
  },
  {
    name: 'a site under a base path',
    ...small,
    strictTransport: { includeSubDomains: true, preload: true },
    story: '/news/2023/09/14/kim/',
    card: '/news/cards/2023/09/14/kim.png',
    shown: [
      '/news/2023/09/14/kim/picture-16x9.jpg',
      '/news/images/quay.svg',
      '/news/favicon.ico',
      '/news/icon-192.png',
      '/news/world/feed.xml',
    ],
    moved: [
      ['/news/2023/01/02/fr%C3%BCher/', '/news/2023/09/14/kim/'],
      ['/news/old.html', '/news/2023/09/14/kim/'],
    ],
  },
];

// What a machine lacks is skipped here, and named at the end of `npm test`.
/** The headers of an answer that have the names of those expected. */
function sent({ headers }: Response, expected: readonly Header[]): Header[] {
  return expected.map(([name]) => [name, headers.get(name)!]);
}

const cases = HOSTS.flatMap((host) => TRIALS.map((trial) => ({ host, trial })));

describe.each(cases)('$trial.name on $host.name', ({ host, trial }) => {
  const { base, story, card, shown, moved } = trial;
  const safety = securityHeaders(trial);
  let running: Running;

  beforeAll(async () => {
    if (host.isHere) running = await host.start(trial);
  });
  afterAll(() => running?.stop());

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(running.origin + path, { redirect: 'manual', headers });
  /** What of the answer to an address is as it should be where there is nothing for readers. */
  async function answerTo(path: string) {
    const answer = await get(path, { 'Accept-Encoding': 'gzip' });
    return {
      path,
      status: answer.status,
      isOwnPage: (await answer.text()).includes('There is no page here'),
      type: answer.headers.get('content-type')?.replace('; ', ';').toLowerCase(),
      encoding: answer.headers.get('content-encoding'),
      headers: sent(answer, [...safety, REVALIDATE]),
    };
  }
  const asNotFound = (path: string) => ({
    path,
    status: 404,
    isOwnPage: true,
    type: 'text/html;charset=utf-8',
    encoding: 'gzip',
    headers: [...safety, REVALIDATE],
  });

  test.skipIf(!host.isHere)(
    'pages have every header of safety, are compressed and asked for again',
    async () => {
      for (const path of [`${base}/`, story]) {
        const answer = await get(path, { 'Accept-Encoding': 'gzip' });
        expect(answer.status).toBe(200);
        expect(answer.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
        expect(answer.headers.get('content-encoding')).toBe('gzip');
        expect(sent(answer, [...safety, REVALIDATE])).toEqual([...safety, REVALIDATE]);
      }
      expect(sent(await get(`${base}/`), [SAME_ORIGIN])).toEqual([SAME_ORIGIN]);
    },
  );

  test.skipIf(!host.isHere)('text and XML name their encoding, and every file its type', async () => {
    const types: [path: string, type: RegExp][] = [
      [`${story}index.txt`, /^text\/plain; ?charset=utf-8$/i],
      [`${base}/robots.txt`, /^text\/plain; ?charset=utf-8$/i],
      [`${base}/feed.xml`, /^application\/xml; ?charset=utf-8$/i],
      [`${base}/feed.json`, /^application\/json$/],
      [`${base}/manifest.webmanifest`, /^application\/manifest\+json$/],
      [`${base}/icon.svg`, /^image\/svg\+xml$/],
      [`${base}/favicon.ico`, /^image\/x-icon$/],
      [`${base}/.well-known/security.txt`, /^text\/plain; ?charset=utf-8$/i],
    ];
    for (const [path, type] of types) {
      const { status, headers } = await get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('content-type')).toMatch(type);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  test.skipIf(!host.isHere)(
    'a file with a digest in its name is kept for good, one that is missing is not',
    async () => {
      const script = readdirSync(join(trial.folder, '_astro')).find((file) => file.endsWith('.js'));
      const answer = await get(`${base}/_astro/${script}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^text\/javascript; ?charset=utf-8$/i);
      expect(sent(answer, [...safety, IMMUTABLE, SAME_ORIGIN])).toEqual([...safety, IMMUTABLE, SAME_ORIGIN]);
      const missing = `${base}/_astro/missing.abc123.js`;
      expect(await answerTo(missing)).toEqual(asNotFound(missing));
    },
  );

  test.skipIf(!host.isHere)(
    'cards are kept for a day; other sites and feed readers may show pictures and feeds',
    async () => {
      expect(sent(await get(card), [ONE_DAY])).toEqual([ONE_DAY]);
      for (const path of [card, ...shown]) {
        const answer = await get(path);
        expect([path, answer.status]).toEqual([path, 200]);
        expect(sent(answer, [...safety, CROSS_ORIGIN])).toEqual([...safety, CROSS_ORIGIN]);
      }
    },
  );

  test.skipIf(!host.isHere)('what is not there, or not for readers, gets the site’s own page', async () => {
    const forHosts = ['_headers', '_redirects', '_nginx.conf', '_Caddyfile', '.wirecopy', '.git/config'];
    const folders = ['cards/', '_astro/'];
    const missing = ['nowhere/', 'nowhere.xml', 'cards/none.png', 'feed.xml/'];
    for (const path of [...forHosts, ...folders, ...missing].map((name) => `${base}/${name}`)) {
      expect(await answerTo(path)).toEqual(asNotFound(path));
    }
  });

  test.skipIf(!host.isHere)('a folder without its slash leads to itself with one', async () => {
    for (const path of [`${base}/world`, ...(base ? [base] : [])]) {
      const answer = await get(path);
      expect([301, 308]).toContain(answer.status);
      const place = new URL(answer.headers.get('location')!, running.origin);
      expect(place.href).toBe(`${running.origin}${path}/`);
    }
  });

  test.skipIf(!host.isHere)('an old address has moved for good, to the host that is asked', async () => {
    for (const [from, to] of moved) {
      const answer = await get(from);
      expect([from, answer.status]).toEqual([from, 301]);
      expect(new URL(answer.headers.get('location')!, running.origin).href).toBe(running.origin + to);
      expect(sent(answer, safety)).toEqual(safety);
    }
  });

  test.skipIf(!host.isHere)('no answer tells the version of what sends it', async () => {
    for (const path of [`${base}/`, `${base}/nowhere/`]) {
      const answer = await get(path);
      expect(answer.headers.get('server') ?? '').not.toMatch(/\d/);
      expect(await answer.text()).not.toMatch(/nginx\/\d|Caddy/);
    }
  });
});

describe.each(HOSTS)('the demo site on $name', (host) => {
  test.skipIf(!host.isHere)('scores at least 130 by the rules of the HTTP Observatory', async () => {
    const running = await host.start(TRIALS[0]!);
    try {
      const answer = await fetch(running.origin);
      const page = await answer.text();
      const score = observatoryScore({
        headers: new Map(answer.headers),
        pagePolicy: pagePolicy(page),
        cookies: answer.headers.getSetCookie().length,
        foreignScripts: page.match(/<script[^>]+src="(?:https?:)?\/\//g)?.length ?? 0,
        // Whoever listens on port 80 sends everyone to https; the hosts stand behind that.
        redirectsToHttps: true,
      });
      expect(score).toBeGreaterThanOrEqual(130);
    } finally {
      await running.stop();
    }
  });
});

test('the score falls where a policy is unsafe or a header is missing', () => {
  const answer = {
    headers: new Map([
      ['content-security-policy', "default-src 'none'; script-src 'unsafe-inline'"],
      ['x-content-type-options', 'nosniff'],
    ]),
    pagePolicy: undefined,
    cookies: 0,
    foreignScripts: 0,
    redirectsToHttps: true,
  };
  expect(observatoryScore(answer)).toBeLessThan(60);
});
