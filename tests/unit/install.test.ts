import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

// What installs the project: the lock file, with which hosts and workflows install it, and the Node that runs it.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
const { packages } = JSON.parse(readFileSync(join(PROJECT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, { optionalDependencies?: Record<string, string> }>;
};

describe('the lock file', () => {
  test('is one that `npm ci` accepts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'wirecopy-lock-'));
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(PROJECT, name), join(folder, name));
    // `npm ci` compares the two files before it looks for any package.
    const command = 'npm ci --dry-run --ignore-scripts --offline';
    const { status, stderr } = spawnSync(command, { cwd: folder, encoding: 'utf8', shell: true });
    rmSync(folder, { recursive: true });
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.not.stringMatching(/EUSAGE|Missing:|Invalid:/),
    });
  });

  test('has the bindings of every package for Linux, macOS and Windows', () => {
    const bindings = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => /(?:^|[-/])(?:linux|darwin|win32)(?:-|$)/.test(name))
        .map((name) => ({ name, places: [`node_modules/${name}`, `${path}/node_modules/${name}`] })),
    );
    expect(bindings.length).toBeGreaterThan(50);
    expect(bindings.filter(({ places }) => !places.some((place) => place in packages))).toEqual([]);
  });
});

describe('the Node that runs the project', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-node-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Runs the script after an installation on a machine whose Node says it is of a version, with an npm that notes calls. */
  function install(version: string) {
    const own = join(folder, version, 'bin');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'node'), `#!/bin/sh\necho v${version}\n`, { mode: 0o755 });
    writeFileSync(join(own, 'npm'), `#!/bin/sh\necho "$@" > ${join(own, 'called')}\nexit 1\n`, {
      mode: 0o755,
    });
    const commands = join(folder, version, 'project/src/commands');
    for (const name of ['fetch-node.mjs', 'node-version.mjs']) {
      cpSync(join(PROJECT, 'src/commands', name), join(commands, name));
    }
    const script = join(commands, 'fetch-node.mjs');
    const { npm_execpath: _, ...env } = process.env;
    const path = [own, '/usr/bin', '/bin'].join(delimiter);
    const { status, stderr } = spawnSync(process.execPath, [script], {
      env: { ...env, PATH: path },
      encoding: 'utf8',
    });
    return { status, stderr, called: readCalled(own) };
  }

  const [, oldest] = /^>=([\d.]+)/.exec(manifest.engines.node) ?? [];

  test.each([oldest!, '24.0.0', '26.1.0'])('is the one at hand where that is new enough: %s', (version) => {
    expect(install(version)).toEqual({ status: 0, stderr: '', called: undefined });
  });

  test.each(['20.20.2', '22.12.0', '22.17.1'])('is fetched where that is too old: %s', (version) => {
    const { status, stderr, called } = install(version);
    expect(called).toMatch(/^install .*node-.*@24\./);
    // Where none can be had, the message says which to install.
    expect(status).toBe(1);
    expect(stderr).toContain(`This project needs Node ${oldest!.replace(/\.0$/, '')} or later`);
  });
});

function readCalled(own: string): string | undefined {
  try {
    return readFileSync(join(own, 'called'), 'utf8');
  } catch {
    return undefined;
  }
}
