import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { listFiles } from '../../src/files/list-files.ts';
import { AUTHORS } from '../../src/loader/authors.ts';
import { parseArticleFile } from '../../src/loader/read-article.ts';
import { STATIC_PAGES } from '../../src/loader/static-pages.ts';
import { readFront } from '../../src/settings/read-front.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { machineLocale } from '../../src/starter/machine-locale.ts';
import { makePaper } from '../../src/starter/make-paper.ts';
import { paperFiles } from '../../src/starter/paper-files.ts';
import { paperPackageName, paperTitle } from '../../src/starter/paper-names.ts';
import { writePaper } from '../../src/starter/write-paper.ts';

const ENGINE_FOLDER = join(import.meta.dirname, '../..');
const TARBALL = { name: 'wirecopy-9.9.9.tgz', bytes: Buffer.from('packed') };
const DEPENDENCY = { spec: 'file:wirecopy-9.9.9.tgz', tarball: TARBALL };

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecopy-new-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function failToPack(): never {
  throw new Error('no npm');
}

const make = (target: string) => makePaper(target, ENGINE_FOLDER, () => DEPENDENCY);
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

describe('a new paper', () => {
  test('has settings, two stories of one section, an author, a page and a workflow', () => {
    make(join(folder, 'my-paper'));
    expect(listFiles(join(folder, 'my-paper')).toSorted()).toEqual([
      '.github/workflows/publish.yml',
      '.gitignore',
      'README.md',
      'content/articles/science/2022-07-12-webb-telescope-shows-its-first-pictures.txt',
      'content/articles/science/2022-10-11-dart-moved-an-asteroid.md',
      'content/authors/news-desk.yaml',
      'content/front.yaml',
      'content/pages/about.md',
      'content/site.yaml',
      'package.json',
      'wirecopy-9.9.9.tgz',
    ]);
    expect(read('my-paper/wirecopy-9.9.9.tgz')).toBe('packed');
    // Nothing is left beside it.
    expect(readdirSync(folder)).toEqual(['my-paper']);
    // Its readers include other users of the machine, such as a web server.
    mkdirSync(join(folder, 'usual'));
    expect(statSync(join(folder, 'my-paper')).mode).toBe(statSync(join(folder, 'usual')).mode);
  });

  test('has a manifest of five lines', () => {
    make(join(folder, 'My Paper!'));
    expect(read('My Paper!/package.json').trimEnd().split('\n')).toEqual([
      '{',
      '  "name": "my-paper",',
      '  "private": true,',
      '  "dependencies": { "wirecopy": "file:wirecopy-9.9.9.tgz" }',
      '}',
    ]);
  });

  test('is read without a mistake or a doubt', () => {
    const root = join(folder, 'the-evening-proof');
    make(root);
    const site = readSite(root, {});
    const { language, timeZone } = machineLocale();
    expect(site).toMatchObject({ title: 'The Evening Proof', language, timeZone });
    expect(readFront(root, timeZone)).toMatchObject({ front: { also: [] }, diagnostics: [] });
    const stories = listFiles(join(root, 'content/articles'));
    expect(stories.map((path) => path.split('/')[0])).toEqual(site.sections.flatMap(({ id }) => [id, id]));
    for (const path of stories) {
      const { article, messages } = parseArticleFile(`content/articles/${path}`, site, root);
      expect(messages.map(String)).toEqual([]);
      expect(article!.keyPoints.length).toBeGreaterThan(1);
    }
    for (const [{ parse }, path] of [
      [AUTHORS, 'content/authors/news-desk.yaml'],
      [STATIC_PAGES, 'content/pages/about.md'],
    ] as const) {
      const file = new VFile({ path });
      expect(parse(read(`the-evening-proof/${path}`), file)).toBeDefined();
      expect(file.messages).toEqual([]);
    }
    expect(read('the-evening-proof/README.md')).toMatch(/^# The Evening Proof\n/);
  });

  test.each([
    ['de-CH', 'Europe/Zurich', 'language: en'],
    ['en-GB', 'Europe/London', undefined],
  ])('in %s, says which language its first stories have if it is another', (language, timeZone, line) => {
    const files = paperFiles('morgen', { spec: '^1.0.0' }, { language, timeZone });
    expect(files.get('content/site.yaml')).toContain(`language: ${language}\ntimeZone: ${timeZone}\n`);
    const stories = [...files].filter(([path]) => path.startsWith('content/articles/'));
    const lines = stories.map(([, text]) => /^language: .*$/m.exec(String(text))?.[0]);
    expect(lines).toEqual([line, line]);
  });

  test('keeps a title that YAML would read as something else', () => {
    const files = paperFiles('1984', { spec: '^1.0.0' }, { language: 'en', timeZone: 'UTC' });
    expect(files.get('content/site.yaml')).toMatch(/^title: "1984"$/m);
  });
});

describe('a folder is refused, and nothing changes,', () => {
  test.each([
    ['if it has a file', 'has-file', 'is not empty: it has notes.txt. Nothing was changed.'],
    ['if it is a file', 'has-file/notes.txt', 'is a file, or below one'],
    ['if it would be below a file', 'has-file/notes.txt/paper', 'is a file, or below one'],
  ])('%s', (_, path, message) => {
    mkdirSync(join(folder, 'has-file'));
    writeFileSync(join(folder, 'has-file/notes.txt'), 'mine');
    expect(() => make(join(folder, path))).toThrow(message);
    expect(listFiles(folder)).toEqual(['has-file/notes.txt']);
  });

  test.each(['', 'my-paper', '..my-paper'])('if it is inside the engine: %j', (path) => {
    expect(() => make(join(ENGINE_FOLDER, path))).toThrow('is inside Wirecopy itself');
    expect(existsSync(join(ENGINE_FOLDER, path, 'wirecopy-9.9.9.tgz'))).toBe(false);
  });

  test('if the engine cannot be packed', () => {
    expect(() => makePaper(join(folder, 'paper'), ENGINE_FOLDER, failToPack)).toThrow('no npm');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('an empty folder, and one with a Git repository alone, become a paper', () => {
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'cloned/.git'), { recursive: true });
  writeFileSync(join(folder, 'cloned/.git/HEAD'), 'ref: refs/heads/main\n');
  make(join(folder, 'empty'));
  make(join(folder, 'cloned'));
  expect(listFiles(join(folder, 'empty'))).toHaveLength(11);
  expect(listFiles(join(folder, 'cloned'))).toHaveLength(12);
  expect(read('cloned/.git/HEAD')).toBe('ref: refs/heads/main\n');
  expect(readdirSync(folder).toSorted()).toEqual(['cloned', 'empty']);
});

test.each([
  ['my-paper', 'My Paper', 'my-paper'],
  ['the_morning.proof', 'The Morning Proof', 'the-morning-proof'],
  ['Zürcher Bote', 'Zürcher Bote', 'zurcher-bote'],
  ['新聞', '新聞', 'paper'],
  ['---', 'My Paper', 'paper'],
  ['wirecopy', 'Wirecopy', 'wirecopy-paper'],
])('a folder %j makes the title %j and the package %j', (name, title, packageName) => {
  expect(paperTitle(name)).toBe(title);
  expect(paperPackageName(name)).toBe(packageName);
});

test.each([
  [
    { locale: 'de-DE', timeZone: 'Asia/Tokyo' },
    { language: 'de-DE', timeZone: 'Asia/Tokyo' },
  ],
  [
    { locale: 'en-US-u-va-posix', timeZone: 'Etc/Unknown' },
    { language: 'en-US', timeZone: 'UTC' },
  ],
  [
    { locale: 'und', timeZone: 'Nowhere/At-All' },
    { language: 'en', timeZone: 'UTC' },
  ],
  [{}, { language: 'en', timeZone: 'UTC' }],
])('a machine that says %j is in %j', (said, locale) => {
  expect(machineLocale(said)).toEqual(locale);
});

test('the command tells how it is called, and what is wrong, without a stack trace', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(ENGINE_FOLDER, 'src/commands/wirecopy.ts'), 'new', ...words], {
      cwd: folder,
      env: { ...process.env, INIT_CWD: folder },
      encoding: 'utf8',
    });
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('wirecopy new FOLDER') });
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const { status, stderr } = run('.');
  expect(status).toBe(1);
  expect(stderr).toMatch(/is not empty/);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a paper that cannot be written leaves nothing', () => {
  const files = new Map([
    ['content/site.yaml', 'title: A\n'],
    // Where a folder must be, there is a file.
    ['content/site.yaml/more', ''],
  ]);
  expect(() => writePaper(join(folder, 'paper'), files)).toThrow('EEXIST');
  expect(readdirSync(folder)).toEqual([]);
});
