import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { compress } from '../../src/publish/precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-precompress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('text of some length gets a smaller .br and .gz beside it that give it back; pictures and short texts do not', async () => {
  const page = `<p>${'The ship was refloated at high tide. '.repeat(100)}</p>`;
  mkdirSync(join(folder, 'world'));
  writeFileSync(join(folder, 'world/index.html'), page);
  writeFileSync(join(folder, 'short.txt'), 'short');
  writeFileSync(join(folder, 'card.png'), page);

  const { changed, gone } = await compress({ next: folder }, ['world/index.html', 'short.txt', 'card.png']);
  expect(changed.toSorted()).toEqual([
    'card.png',
    'short.txt',
    'world/index.html',
    'world/index.html.br',
    'world/index.html.gz',
  ]);
  // What was long enough once may be short now.
  expect(gone).toEqual(['short.txt.br', 'short.txt.gz', 'card.png.br', 'card.png.gz']);

  const beside = (ending: string) => readFileSync(join(folder, `world/index.html.${ending}`));
  expect(brotliDecompressSync(beside('br')).toString()).toBe(page);
  expect(gunzipSync(beside('gz')).toString()).toBe(page);
  expect(Math.max(beside('br').length, beside('gz').length)).toBeLessThan(page.length / 4);
  expect(existsSync(join(folder, 'short.txt.gz'))).toBe(false);
  expect(existsSync(join(folder, 'card.png.br'))).toBe(false);
});
