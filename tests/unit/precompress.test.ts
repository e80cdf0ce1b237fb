import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { precompress } from '../../src/publish/precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-precompress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('text of some length gets a smaller .br and .gz beside it that give it back; pictures and short texts do not', async () => {
  const page = `<p>${'The ship was refloated at high tide. '.repeat(100)}</p>`;
  mkdirSync(join(folder, 'world'));
  writeFileSync(join(folder, 'world/index.html'), page);
  writeFileSync(join(folder, 'short.txt'), 'short');
  writeFileSync(join(folder, 'card.png'), page);

  expect(await precompress(folder)).toBe(1);

  const beside = (ending: string) => readFileSync(join(folder, `world/index.html.${ending}`));
  expect(brotliDecompressSync(beside('br')).toString()).toBe(page);
  expect(gunzipSync(beside('gz')).toString()).toBe(page);
  expect(Math.max(beside('br').length, beside('gz').length)).toBeLessThan(page.length / 4);
  expect(existsSync(join(folder, 'short.txt.gz'))).toBe(false);
  expect(existsSync(join(folder, 'card.png.br'))).toBe(false);
});
