import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BUILT } from '../build-once.ts';
import { fileAt, missing, readPage } from './built-page.ts';
import { ENTRIES, isSameMoment, published, SITE } from './entries.ts';
import { faultsOf } from './ninjs-schema.ts';

const read = (path: string) => readFileSync(join(BUILT, path), 'utf8');

test.each(ENTRIES)('$path as plain text holds the whole story and no markup', (entry) => {
  const text = read(`${entry.path}index.txt`);
  expect(text.startsWith(`${entry.headline}\n\n`)).toBe(true);
  expect(text).toContain(published(entry.path));
  for (const point of entry.keyPoints) expect(text).toContain(`\n- ${point}\n`);
  expect(text).not.toMatch(/<\/?[a-z]+>|&[a-z]+;/);
  expect(text).toContain(entry.correction ? `Correction: ${entry.correction}` : '');
  expect(text.endsWith(entry.source ? `Source: ${entry.source}\n` : '\n')).toBe(true);
  const words = JSON.stringify(entry.body.children).matchAll(/"type":"text","value":"([^"\\]*)"/g);
  for (const [, piece] of words) expect(text).toContain(piece);
});

test.each(ENTRIES)('$path as ninjs keeps the standard', (entry) => {
  const item = JSON.parse(read(`${entry.path}index.json`));
  expect(faultsOf(item)).toEqual([]);
  expect(item.uri).toBe(published(entry.path));
  expect(item.headlines[0].value).toBe(entry.headline);
  expect(item.descriptions.map(({ value }: { value: string }) => value)).toEqual(entry.keyPoints);
  expect(item.by).toBe(entry.byline);
  expect(item.located).toBe(entry.dateline);
  expect(isSameMoment(item.versionCreated, entry.dateModified ?? entry.datePublished)).toBe(true);
  expect(
    missing(
      BUILT,
      item.subjects.map(({ uri }: { uri: string }) => uri),
    ),
  ).toEqual([]);
});

test('the schema of ninjs finds what is wrong', () => {
  const good = JSON.parse(read(`${ENTRIES[0]!.path}index.json`));
  expect(faultsOf({ ...good, headline: 'not a field of version 3' })).not.toEqual([]);
  expect(faultsOf({ ...good, versionCreated: '2023-09-14' })).not.toEqual([]);
  expect(faultsOf({ ...good, bodies: [{ text: 'x' }] })).not.toEqual([]);
});

test('llms.txt leads to text that is there', () => {
  const text = read('llms.txt');
  expect(text.startsWith(`# ${SITE.title}\n\n> ${SITE.tagline}\n`)).toBe(true);
  const links = [...text.matchAll(/^- \[.*?\]\((\S+)\)/gm)].map(([, address]) => address!);
  expect(links.length).toBeGreaterThan(35);
  expect(missing(BUILT, links)).toEqual([]);
});

test('the manifest names icons of the sizes it says', () => {
  const manifest = JSON.parse(read('manifest.webmanifest'));
  expect(manifest).toMatchObject({ name: SITE.title, start_url: '/', scope: '/', lang: SITE.language });
  expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
    'any',
    '192x192',
    '512x512',
    '512x512',
  ]);
  const drawn = manifest.icons.slice(1).map(({ src }: { src: string }) => `${sideOf(src)}x${sideOf(src)}`);
  expect(drawn).toEqual(['192x192', '512x512', '512x512']);
  for (const { url } of manifest.shortcuts) expect(fileAt(BUILT, SITE.url + url)).toBeDefined();
  expect(sideOf('/icon-180.png')).toBe(180);
});

// The width stands at the seventeenth byte of a PNG.
function sideOf(path: string): number {
  return readFileSync(join(BUILT, path)).readUInt32BE(16);
}

test('an old address leads to the story', () => {
  const renamed = ENTRIES.flatMap(({ aliases = [], path }) => aliases.map((alias) => ({ alias, path })));
  expect(renamed.length).toBeGreaterThan(0);
  for (const { alias, path } of renamed) {
    const { metas, links } = readPage(join(BUILT, alias, 'index.html'), alias);
    expect(links).toEqual([expect.objectContaining({ rel: 'canonical', href: published(path) })]);
    expect(metas.has('robots')).toBe(false);
    expect(read(`${alias}index.html`)).toContain(`content="0; url=${path}"`);
  }
});

test('security.txt says whom to tell, and until when', () => {
  const text = read('.well-known/security.txt');
  expect(text).toMatch(/^Contact: (?:mailto:|https:\/\/)\S+$/m);
  expect(text.match(/^Expires: /gm)).toHaveLength(1);
  expect(Date.parse(/^Expires: (.*)$/m.exec(text)![1]!)).toBeGreaterThan(0);
  expect(text).toContain(`Canonical: ${published('/.well-known/security.txt')}\n`);
});
