import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runBuild, trialSite } from '../site/build-site.ts';
import { digestsOf } from '../site/built-site.ts';
import { install, npm, ownFiles, pack, packAs, wirecopy } from './installed-engine.ts';

// The engine as a package: packed, installed into an empty folder, and used by a paper that lives through an upgrade.
// Each test goes on from the one before.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wirecopy-package-'));
const paper = join(folder, 'the-daily-proof');
const dist = join(paper, 'dist');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let tarball = '';

test('the package has the engine, and neither tests nor demo', () => {
  tarball = pack(PROJECT, folder);
  const files = execFileSync('tar', ['tzf', basename(tarball)], { cwd: folder, encoding: 'utf8' }).split(
    '\n',
  );
  expect(files).toEqual(
    expect.arrayContaining([
      'package/package.json',
      'package/README.md',
      'package/LICENSE',
      'package/src/pages/index.astro',
      'package/.compiled/commands/wirecopy.js',
    ]),
  );
  expect(files.filter((file) => /^package\/(?!src\/|\.compiled\/)/.test(file)).toSorted()).toEqual([
    ...['ARCHITECTURE', 'CHANGELOG', 'CONTRIBUTING', 'PERFORMANCE'].map(
      (name) => `package/.github/${name}.md`,
    ),
    'package/LICENSE',
    'package/README.md',
    'package/package.json',
    'package/tsconfig.json',
  ]);
});

test('it is installed into an empty folder, and makes a paper', () => {
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  install(empty, `../${basename(tarball)}`);
  const said = npm(empty, `exec --offline -- wirecopy new ${JSON.stringify(paper)}`);
  expect(said).toContain('npm install');
  // The packages are the same, so they are not installed twice.
  renameSync(join(empty, 'node_modules'), join(paper, 'node_modules'));
  expect(readFileSync(join(paper, 'package.json'), 'utf8').trim().split('\n')).toHaveLength(5);
});

test('the paper is built, and a second build finds nothing to do', async () => {
  const first = await wirecopy(paper, 'build');
  expect(first).toMatchObject({ code: 0, output: expect.stringContaining('there was no site yet') });
  expect(first.output).not.toMatch(/warning|error/i);
  const second = await wirecopy(paper, 'build');
  expect(second).toMatchObject({ code: 0, output: expect.stringContaining('Nothing changed') });
});

test('an edited story is published', async () => {
  const story = Object.keys(ownFiles(paper)).find((path) => /articles.*\.txt$/.test(path))!;
  appendFileSync(join(paper, story), '\nOne more paragraph, which an editor adds.\n');
  const { code, output } = await wirecopy(paper, 'build');
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('1 story changed') });
});

test('its site is the one that this repository builds of the same content', async () => {
  using trial = trialSite();
  for (const name of ['content', 'public']) {
    trial.remove(name);
    if (existsSync(join(paper, name))) cpSync(join(paper, name), join(trial.root, name), { recursive: true });
  }
  expect(await runBuild(trial.root)).toMatchObject({ code: 0 });
  expect(digestsOf(dist)).toEqual(digestsOf(trial.dist));
});

test('another version takes its place: nothing is lost, and the site is the same', async () => {
  const [files, site] = [ownFiles(paper), digestsOf(dist)];
  install(paper, packAs('99.0.0', paper, folder));
  expect(ownFiles(paper)).toEqual(files);
  const { code, output } = await wirecopy(paper, 'build');
  // What another version has kept is made anew.
  expect({ code, output }).toMatchObject({ code: 0, output: expect.stringMatching(/^Everything rendered/m) });
  expect(digestsOf(dist)).toEqual(site);
  expect((await wirecopy(paper, '--version')).output).toBe('99.0.0\n');
});
