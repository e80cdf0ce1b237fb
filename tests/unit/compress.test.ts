import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compress } from '../../src/build/compress.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-precompress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('text of some length gets a smaller .br and .gz beside it that give it back; pictures and short texts do not', async () => {
  const page = `<p>${'The ship was refloated at high tide. '.repeat(100)}</p>`;
  mkdirSync(join(folder, 'world'));
  writeFileSync(join(folder, 'world/index.html'), page);
  writeFileSync(join(folder, 'short.txt'), 'short');
  writeFileSync(join(folder, 'card.png'), page);

  const changed = ['world/index.html', 'short.txt', 'card.png'];
  const keys = new Map(changed.map((file) => [file, 'new']));
  const folders = { staging: folder, out: join(folder, 'none') };
  const copies = await compress(folders, { keys, known: new Map(), changed });
  expect(copies).toEqual(['world/index.html.br', 'world/index.html.gz']);
  expect([...keys.keys()]).toEqual([...changed, ...copies]);

  const beside = (ending: string) => readFileSync(join(folder, `world/index.html.${ending}`));
  expect(brotliDecompressSync(beside('br')).toString()).toBe(page);
  expect(gunzipSync(beside('gz')).toString()).toBe(page);
  expect(Math.max(beside('br').length, beside('gz').length)).toBeLessThan(page.length / 4);
  expect(existsSync(join(folder, 'short.txt.gz'))).toBe(false);
  expect(existsSync(join(folder, 'card.png.br'))).toBe(false);
});

test('what is published as it was keeps its copies where they are known, and gets them where they are not', async () => {
  const out = mkdtempSync(join(folder, 'out-'));
  writeFileSync(join(out, 'index.html'), 'The ship was refloated at high tide. '.repeat(100));
  const files: [string, string][] = [['index.html', 'same']];
  const run = async (known: Map<string, string>) => {
    const keys = new Map(files);
    const copies = await compress({ staging: join(folder, 'next'), out }, { keys, known, changed: [] });
    return { copies, keys: [...keys.keys()] };
  };
  const names = ['index.html.br', 'index.html.gz'];
  // Compressing has just been switched on, or a build was killed between a page and its copies.
  const first = await run(new Map());
  expect(first).toEqual({ copies: names, keys: ['index.html', ...names] });
  const known = new Map([...files, ...names.map((name): [string, string] => [name, 'compressed'])]);
  expect(await run(known)).toEqual({ copies: [], keys: ['index.html', ...names] });
});
