import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AUTHORS } from '../../src/loader/authors.ts';
import { readFolder } from '../../src/loader/folder-loader.ts';
import { findUnpublishedFiles } from '../../src/loader/unpublished-records.ts';
import { siteOf } from './outputs-site.ts';
import { authorProfile } from '../../src/outputs/metadata/author-profile.ts';
import { authorPhotoHtml } from '../../src/pictures/author-photo-html.ts';
import type { Photo } from '../../src/pictures/photo.ts';

const portrait = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-authors-'));
  write('jane-roe.yaml', 'name: Jane Roe\n');
  write('john-doe.yaml', 'name: John Doe\n');
});
afterEach(() => rmSync(root, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  const path = join(root, 'content/authors', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const remarks = async () =>
  (await readFolder(root, AUTHORS)).diagnostics.map(({ file, fatal, ruleId }) => [file, fatal, ruleId]);

test('a picture with the name of an author’s file is the author’s photograph', async () => {
  write('jane-roe.JPG', await portrait(200, 300));
  const { entries, diagnostics } = await readFolder(root, AUTHORS);
  expect(diagnostics).toEqual([]);
  expect(entries.map(({ id, data }) => [id, (data.photo as Photo | undefined)?.alt])).toEqual([
    ['jane-roe', 'Jane Roe'],
    ['john-doe', undefined],
  ]);
  expect(entries[0]!.data.photo).toMatchObject({
    file: 'content/authors/jane-roe.JPG',
    width: 200,
    height: 300,
  });
  expect(findUnpublishedFiles(root, AUTHORS)).toEqual([]);
});

const digestOfFirst = async () => ((await readFolder(root, AUTHORS)).entries[0]!.data.photo as Photo).digest;

test('other bytes are another digest', async () => {
  write('jane-roe.jpg', await portrait(200, 200));
  const before = await digestOfFirst();
  write('jane-roe.jpg', await portrait(201, 200));
  expect(await digestOfFirst()).not.toBe(before);
});

test('what cannot be read, and a second picture, are mistakes of their files', async () => {
  write('jane-roe.jpg', 'not a picture');
  write('john-doe.jpg', await portrait(90, 90));
  write('john-doe.png', await portrait(90, 90));
  expect(await remarks()).toEqual([
    ['content/authors/jane-roe.jpg', true, 'bad-picture'],
    ['content/authors/john-doe.png', true, 'two-pictures'],
  ]);
});

test('a picture without an author is not published, which is said', async () => {
  write('ann-poe.jpg', await portrait(90, 90));
  expect(await remarks()).toEqual([]);
  const [remark, ...others] = findUnpublishedFiles(root, AUTHORS);
  expect(others).toEqual([]);
  expect([remark?.file, remark?.fatal]).toEqual(['content/authors/ann-poe.jpg', false]);
  expect(remark?.reason).toContain('`ann-poe.yaml`');
});

const photo = (width: number, height: number): Photo => ({
  file: 'content/authors/jane-roe.jpg',
  digest: 'abc',
  width,
  height,
  megabytes: 1,
  alt: 'Jane "JR" Roe',
});

test('the photograph is square, in no size larger than the original, under the base path', () => {
  const large = authorPhotoHtml(photo(900, 1200), 'jane-roe', '/news');
  expect(large).toMatch(/ src="\/news\/images\/authors\/jane-roe-\w{8}-160\.jpg"/);
  expect(large.match(/-\d+\.avif \d+w/g)).toEqual(['-160.avif 160w', '-320.avif 320w']);
  expect(large).toContain('width="160" height="160" alt="Jane &quot;JR&quot; Roe"');
  const small = authorPhotoHtml(photo(70, 400), 'jane-roe', '');
  expect(small.match(/-\d+\.avif \d+w/g)).toEqual(['-70.avif 70w']);
  expect(small).toContain('width="70" height="70"');
});

test('search engines are told who an author is', () => {
  const record = { name: 'Jane Roe', role: 'Reporter', email: 'jane@example.org', photo: photo(900, 1200) };
  expect(authorProfile(siteOf(), record)).toEqual({
    '@type': 'Person',
    name: 'Jane Roe',
    url: 'https://proof.example/news/authors/jane-roe/',
    jobTitle: 'Reporter',
    email: 'jane@example.org',
    image: expect.stringMatching(
      /^https:\/\/proof\.example\/news\/images\/authors\/jane-roe-\w{8}-320\.jpg$/,
    ) as string,
  });
  expect(authorProfile(siteOf(), { name: 'World desk', role: 'Desk' })).toEqual({
    '@type': 'Organization',
    name: 'World desk',
    url: 'https://proof.example/news/authors/world-desk/',
  });
});
