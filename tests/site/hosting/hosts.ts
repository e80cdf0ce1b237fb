import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreviewServer } from '../../../src/hosting/preview-server.ts';

/** A built site as it lies on a host. */
export interface SiteOnHost {
  /** the folder that the host serves */
  root: string;
  /** the folder of the site: the root itself, or under a base path one in it by that name */
  folder: string;
  base: string;
}

/** What a site can be served with. */
export interface Host {
  name: string;
  /** whether it is on this machine */
  isHere: boolean;
  start(site: SiteOnHost): Promise<Running>;
}

export interface Running {
  /** scheme, name and port */
  origin: string;
  stop(): Promise<unknown>;
}

// Debian puts servers where only root's shell looks.
const PATH = `${process.env.PATH}:/usr/sbin`;

export function isInstalled(command: string): boolean {
  return (
    spawnSync(command, ['version'], { stdio: 'ignore', env: { ...process.env, PATH } }).error === undefined
  );
}

export const HOSTS: readonly Host[] = [
  { name: 'nginx', isHere: isInstalled('nginx'), start: startNginx },
  { name: 'Caddy', isHere: isInstalled('caddy'), start: startCaddy },
  { name: 'the preview', isHere: true, start: startPreview },
];

async function startPreview({ folder, base }: SiteOnHost): Promise<Running> {
  const { url, close } = await startPreviewServer(folder, { base, port: 0 });
  return { origin: new URL(url).origin, stop: close };
}

async function startNginx({ root, folder }: SiteOnHost): Promise<Running> {
  const work = mkdtempSync(join(tmpdir(), 'wirecopy-nginx-'));
  const port = await freePort();
  const config = `
    daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    events {}
    http {
      access_log off;
      ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${work}/${name};`).join(' ')}
      server { listen 127.0.0.1:${port}; root ${root}; include ${folder}/_nginx.conf; }
    }`;
  writeFileSync(join(work, 'nginx.conf'), config);
  return running(work, port, ['nginx', '-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')], {});
}

async function startCaddy({ root, folder }: SiteOnHost): Promise<Running> {
  const work = mkdtempSync(join(tmpdir(), 'wirecopy-caddy-'));
  const port = await freePort();
  const words = ['caddy', 'run', '--adapter', 'caddyfile', '--config', join(folder, '_Caddyfile')];
  // Where Caddy is told of its own changes at run time; two of them would ask for the same port.
  const admin = `127.0.0.1:${await freePort()}`;
  const env = { SITE_HOST: `http://127.0.0.1:${port}`, SITE_ROOT: root, HOME: work, CADDY_ADMIN: admin };
  return running(work, port, words, env);
}

async function running(
  work: string,
  port: number,
  [command = '', ...words]: string[],
  env: Record<string, string>,
): Promise<Running> {
  const child = spawn(command, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env, PATH },
  });
  let said = '';
  child.stderr!.on('data', (chunk) => (said += chunk));
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin, child, () => said);
  return {
    origin,
    async stop() {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill();
      await ended;
      rmSync(work, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  while (child.exitCode === null) {
    const isUp = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${child.spawnfile} ended with ${child.exitCode}:\n${said()}`);
}

/** The policy that a page carries. */
export function pagePolicy(html: string): string | undefined {
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
}
