import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn } from '../site/built-site.ts';
import { SITE_MARKER, SITE_MARKER_TEXT } from '../../src/build/site-marker.ts';
import { outDirIntegration } from '../../src/build/out-dir-integration.ts';
import { checkOutDir } from '../../src/build/out-dir.ts';
import { fullRenderReason } from '../../src/build/summary.ts';
import { manifestFolder, readManifest, startDeploy, writeManifest } from '../../src/build/manifest.ts';

// Which folders a site may be built into. Each test has a project of its own in a folder of its own.

let home: string;
let root: string;

function write(path: string, text = ''): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

/** What is said of a folder, by its path from the one around the project; empty where it may be taken. */
function refusal(out: string): string {
  const path = join(home, out);
  const before = filesIn(home);
  try {
    checkOutDir(root, path, manifestFolder(root, path));
    return '';
  } catch (cause) {
    return (cause as Error).message;
  } finally {
    expect(filesIn(home)).toEqual(before);
  }
}

function record(out: string, files: string[]): void {
  const keys = new Map(files.map((file) => [file, 'key']));
  const due = { story: undefined, news: undefined, notice: undefined };
  const records = { notes: [], staticPages: [] };
  const known = { everything: 'e', bundle: 'b', content: 'c', due, pages: 1, records, keys };
  writeManifest(manifestFolder(root, join(home, out)), known);
}

beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'wirecopy-out-')));
  root = join(home, 'project');
  for (const path of ['.git/HEAD', 'content/site.yaml', 'src/a.ts', 'public/icon.svg', 'tests/a.ts']) {
    write(`project/${path}`);
  }
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

test.each([
  ['the project', 'project'],
  ['a folder above it', '.'],
  ['what it reads', 'project/content'],
  ['a folder that is not there, within what it reads', 'project/public/site'],
  ['a folder that is not there, within its code', 'project/src/site'],
  ['its repository', 'project/.git/site'],
  ['a folder of its own that it does not read', 'project/tests'],
  ['what it works with', 'project/.cache'],
  ['where it lays new files', 'project/.cache/next'],
])('%s is refused', (_, out) => {
  expect(refusal(out)).toContain(`No site can be built into ${join(home, out)}.`);
});

test('a folder with anything in it is refused, and one thing is named', () => {
  write('photos/holiday.jpg');
  expect(refusal('photos')).toContain('`holiday.jpg`');
});

test('a folder that a link leads to is judged by where it is', () => {
  symlinkSync(root, join(home, 'link'));
  symlinkSync(join(root, 'content'), join(home, 'link-to-content'));
  mkdirSync(join(home, 'empty'));
  symlinkSync(join(home, 'empty'), join(home, 'link-to-empty'));
  expect(refusal('link')).toContain('the project itself');
  expect(refusal('link/src/site')).toContain('`src`');
  expect(refusal('link-to-content')).toContain('`content`');
  expect(refusal('link-to-empty')).toBe('');
});

test('a folder that `content` is kept in elsewhere is refused', () => {
  rmSync(join(root, 'content'), { recursive: true });
  write('store/copy/site.yaml');
  symlinkSync(join(home, 'store/copy'), join(root, 'content'));
  write(`store/${SITE_MARKER}`, SITE_MARKER_TEXT);
  expect(refusal('store')).toContain('`content`');
});

test('a folder that is not there or empty is taken, within the project too', () => {
  mkdirSync(join(root, 'empty'));
  for (const out of ['project/dist', 'project/empty', 'project/.cache/site', 'new/deep']) {
    expect(refusal(out)).toBe('');
  }
});

test('a folder with the mark is taken whatever it holds, but for a `.git`', () => {
  write(`project/dist/${SITE_MARKER}`, SITE_MARKER_TEXT);
  write('project/dist/left-over.html');
  expect(refusal('project/dist')).toBe('');
  write('project/dist/.git/HEAD');
  expect(refusal('project/dist')).toContain('`.git`');
});

test('what a killed build leaves of a mark is one, another program’s file of that name is none', () => {
  write(`cut/${SITE_MARKER}`, SITE_MARKER_TEXT.slice(0, 9));
  expect(refusal('cut')).toBe('');
  write(`copying/${SITE_MARKER}.on-the-way`);
  expect(refusal('copying')).toBe('');
  write(`blank/${SITE_MARKER}`, '');
  expect(refusal('blank')).toContain(SITE_MARKER);
  write(`other/${SITE_MARKER}`, 'settings = true\n');
  expect(refusal('other')).toContain(SITE_MARKER);
  write(`folder/${SITE_MARKER}/file`);
  expect(refusal('folder')).toContain(SITE_MARKER);
});

test('a site without a mark is taken where every file of it stands in its record', () => {
  write('project/dist/index.html');
  write('project/dist/2023/index.html');
  record('project/dist', ['index.html', '2023/index.html', 'gone.html']);
  expect(refusal('project/dist')).toBe('');
  write('project/dist/2024/index.html');
  expect(refusal('project/dist')).toContain('`2024/index.html`');
  startDeploy(manifestFolder(root, join(home, 'project/dist')), ['2024/index.html']);
  expect(refusal('project/dist')).toBe('');
});

test('a record of another version still says which files are the site’s', () => {
  write('project/dist/index.html');
  record('project/dist', ['index.html']);
  const file = join(manifestFolder(root, join(root, 'dist')), 'manifest');
  writeFileSync(file, 'wirecopy-manifest-0 x\nkey index.html\n');
  expect(refusal('project/dist')).toBe('');
});

/** Does with a folder what Astro does at the start of a plain build of the project. */
function startAstroBuild(out: string): void {
  const { hooks } = outDirIntegration();
  const setup: Record<string, unknown> = { command: 'build', config: {}, updateConfig: () => undefined };
  const config = { root: pathToFileURL(`${root}/`), outDir: pathToFileURL(`${join(home, out)}/`) };
  hooks['astro:config:setup']!(setup as never);
  void hooks['astro:config:done']!({ config } as never);
  void hooks['astro:build:start']!({} as never);
}

test('a plain `astro build` refuses the same folders, and touches nothing in them', () => {
  write('photos/holiday.jpg');
  const before = filesIn(home);
  for (const out of ['photos', 'project', 'project/content']) {
    expect(() => startAstroBuild(out)).toThrow('No site can be built into');
  }
  expect(filesIn(home)).toEqual(before);
});

test('a plain `astro build` begins with a folder that holds the mark alone, and the record is believed no more', () => {
  startAstroBuild('project/dist');
  expect(filesIn(join(root, 'dist'))).toEqual([SITE_MARKER]);
  write('project/dist/index.html');
  record('project/dist', ['index.html']);
  startAstroBuild('project/dist');
  expect(filesIn(join(root, 'dist'))).toEqual([SITE_MARKER]);
  expect(readFileSync(join(root, 'dist', SITE_MARKER), 'utf8')).toBe(SITE_MARKER_TEXT);
  const before = readManifest(manifestFolder(root, join(root, 'dist')));
  expect(fullRenderReason({ force: false, before, isThere: true, everything: 'e' })).toContain(
    '`astro build`',
  );
});
