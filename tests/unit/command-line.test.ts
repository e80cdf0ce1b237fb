import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

// The commands as they are typed: help, flags that are not there, and where servers listen.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const FLAGS = {
  build: ['--force', '--years', '--out', '--content'],
  preview: ['--port', '--host', '--out', '--content'],
  dev: ['--port', '--host', '--content'],
  bench: ['--sizes', '--runs', '--peers'],
  parse: ['files', '--content'],
  check: ['files', '--strict', '--json', '--content'],
  new: ['folder'],
};

/** What `npm run` starts, with flags. */
function words(command: string, ...flags: string[]): string[] {
  const [script = '', ...rest] = scripts[command]!.replace(/^node /, '').split(' ');
  return [join(PROJECT, script), ...rest, ...flags];
}

function run(command: string, flags: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words(command, ...flags), {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

// A project with a site of one page: nothing is built here.
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-commands-'));
mkdirSync(join(folder, 'content'));
mkdirSync(join(folder, 'dist'));
cpSync(join(PROJECT, 'content/site.yaml'), join(folder, 'content/site.yaml'));
for (const name of ['index.html', '404.html']) writeFileSync(join(folder, 'dist', name), `<h1>${name}</h1>`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(Object.entries(FLAGS))('%s', (command, flags) => {
  test('tells its flags where it is asked to, and that is no failure', () => {
    const { status, stdout, stderr } = run(command, ['--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const flag of [...flags, '--help']) expect(stdout).toContain(flag);
  });

  test('refuses a flag that it does not know, and lists those it does', () => {
    const { status, stderr } = run(command, ['--fource']);
    expect(status).toBe(1);
    expect(stderr).toContain("unknown option '--fource'");
    for (const flag of [...flags, '--help']) expect(stderr).toContain(flag);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe.each(['preview', 'dev'])('%s', (command) => {
  test.each([
    ['--port', ['--port', 'eighty'], {}],
    ['PORT', [], { PORT: 'eighty' }],
    ['--port', ['--port', '65536'], {}],
  ])('says what a port is where %s is none', (name, flags, env) => {
    const { status, stderr } = run(command, flags, env);
    expect(status).toBe(1);
    expect(stderr).toContain(name);
    expect(stderr).toContain('Write a whole number from 0 to 65535');
  });
});

describe('preview', () => {
  test.each([
    ['PORT', [], { PORT: '0' }, /http:\/\/localhost:\d+\//],
    ['--port and --host', ['--port', '0', '--host', '127.0.0.1'], {}, /http:\/\/127\.0\.0\.1:\d+\//],
    ['--host alone', ['--port', '0', '--host'], {}, /http:\/\/localhost:\d+\//],
  ])('listens where %s says', async (_, flags, env, address) => {
    const server = spawn(process.execPath, words('preview', ...flags), {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = (await once(server.stdout, 'data')) as [Buffer];
    const [url] = address.exec(String(said)) ?? [];
    expect(url).toBeDefined();
    expect(new URL(url!).port).not.toBe('4321');
    expect(await (await fetch(url!)).text()).toContain('index.html');
    server.kill();
    await once(server, 'exit');
  });
});
