import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ANY_SITE,
  ASK_AGAIN,
  FOR_A_DAY,
  FOR_GOOD,
  OWN_SITE,
  securityHeaders,
} from '../../../src/publish/headers.ts';
import { BUILT } from '../build-once.ts';
import { observatoryScore } from './observatory.ts';

// The snippets for one's own server, tried on that server where Debian has it.

const SNIPPETS = new URL('../../../src/publish/hosting/', import.meta.url);
const SEED = '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/';

// Debian puts servers where only root's shell looks.
process.env.PATH += ':/usr/sbin';

function found(command: string): boolean {
  return spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;
}

/** Whether the server is here, after an attempt to install it where that needs no password. */
function obtain(command: string, debianPackage: string): boolean {
  if (found(command)) return true;
  if (process.getuid?.() !== 0) return false;
  const apt = [
    '-q',
    '-y',
    '-o',
    'DPkg::Lock::Timeout=120',
    'install',
    '--no-install-recommends',
    debianPackage,
  ];
  // A policy of 101 keeps the package from starting a server of its own.
  const policy = '/usr/sbin/policy-rc.d';
  const ours = !existsSync(policy);
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  spawnSync('apt-get', apt, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (ours) rmSync(policy);
  return found(command);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}`);
}

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-servers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startNginx(port: number): ChildProcess {
  const snippet = readFileSync(new URL('nginx.conf', SNIPPETS), 'utf8');
  const config = `
    daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http { access_log off; server { listen 127.0.0.1:${port}; root ${BUILT}; ${snippet} } }`;
  writeFileSync(join(folder, 'nginx.conf'), config);
  return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
}

function startCaddy(port: number): ChildProcess {
  const env = { ...process.env, SITE_HOST: `http://127.0.0.1:${port}`, SITE_ROOT: BUILT, HOME: folder };
  const words = ['run', '--adapter', 'caddyfile', '--config', new URL('Caddyfile', SNIPPETS).pathname];
  return spawn('caddy', words, { stdio: 'ignore', env });
}

const servers = [
  { name: 'nginx', here: obtain('nginx', 'nginx-light'), start: startNginx },
  { name: 'Caddy', here: obtain('caddy', 'caddy'), start: startCaddy },
];

// Without the server there is nothing to try the snippet on; its name and the reason then stand in the report.
describe.each(servers.filter(({ here }) => !here))('$name', () => {
  // oxlint-disable-next-line vitest/no-disabled-tests
  test.skip('its snippet: the server is not here and can be installed by root alone', () => undefined);
});

describe.each(servers.filter(({ here }) => here))('$name, with the snippet as it stands', ({ start }) => {
  let server: ChildProcess | undefined;
  let origin = '';

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = start(port);
    await answering(origin);
  });
  afterAll(() => server?.kill());

  test('sends pages with every header of safety, to be asked for again', async () => {
    const { status, headers } = await fetch(origin + SEED);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/i);
    for (const [header, value] of [...securityHeaders(''), OWN_SITE, ASK_AGAIN]) {
      expect([header, headers.get(header)]).toEqual([header, value]);
    }
  });

  test('compresses text', async () => {
    const { headers } = await fetch(origin + SEED, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  test('lets files with a digest in their name be kept for good', async () => {
    const script = readdirSync(join(BUILT, '_astro')).find((file) => file.endsWith('.js'));
    const { status, headers } = await fetch(`${origin}/_astro/${script}`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe(FOR_GOOD[1]);
    expect(headers.get('content-type')).toMatch(/javascript/);
  });

  test('lets share cards be kept for a day and shown by other sites', async () => {
    const { status, headers } = await fetch(`${origin}/cards${SEED.slice(0, -1)}.png`);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe(FOR_A_DAY[1]);
    expect(headers.get(ANY_SITE[0])).toBe(ANY_SITE[1]);
  });

  test('shows the site’s own page where there is none, and hides what is meant for hosts', async () => {
    const missing = await fetch(`${origin}/nowhere/`);
    expect(missing.status).toBe(404);
    expect(await missing.text()).toContain('There is no page here');
    expect((await fetch(`${origin}/_headers`)).status).toBe(404);
  });

  test('scores at least 130 by the rules of the HTTP Observatory', async () => {
    const answer = await fetch(origin);
    const page = await answer.text();
    const score = observatoryScore({
      headers: new Map(answer.headers),
      pagePolicy: /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1],
      cookies: answer.headers.getSetCookie().length,
      foreignScripts: page.match(/<script[^>]+src="(?:https?:)?\/\//g)?.length ?? 0,
      // Whoever listens on port 80 sends everyone to https; the snippets stand behind that.
      redirectsToHttps: true,
    });
    expect(score).toBeGreaterThanOrEqual(130);
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
