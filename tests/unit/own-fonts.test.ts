import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFonts } from '../../src/drawing/fonts.ts';
import { cutOwnFonts } from '../../src/drawing/own-fonts.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FACES = { text: '@fontsource/literata', headlines: '@fontsource-variable/newsreader' };

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'wirecopy-own-'));
});
afterAll(() => rmSync(scratch, { recursive: true }));

test('share cards have the face of the text in one weight and that of headlines in the other, on one base line', async () => {
  const latin = (await cutOwnFonts(scratch, FACES)).find(({ name }) => name === 'own-latin')!;
  const [regular, strong] = latin.files.map(({ data }) => create(data) as Font) as [Font, Font];
  expect(latin.files.map(({ weight }) => weight)).toEqual([400, 600]);
  expect([regular.familyName, strong.familyName]).toEqual([
    expect.stringContaining('Literata'),
    expect.stringContaining('Newsreader'),
  ]);
  expect(strong.variationAxes).toEqual({});
  expect(strong.ascent / strong.unitsPerEm).toBeCloseTo(regular.ascent / regular.unitsPerEm, 2);
  expect(strong.descent / strong.unitsPerEm).toBeCloseTo(regular.descent / regular.unitsPerEm, 2);
});

test('are searched first, and letters that they lack come from the bundled fonts', async () => {
  const own = await cutOwnFonts(scratch, FACES);
  const namesFor = (text: string) => openFonts(ROOT, own)(text).map(({ name }) => name);
  expect(namesFor('a')[0]).toBe('own-latin');
  expect(namesFor('ש').at(-1)).toBe('frank-ruhl-libre-hebrew');
  expect(openFonts(ROOT)('a')[0]!.name).toBe('newsreader-latin');
});

test('are cut once, to the same bytes', async () => {
  const first = await cutOwnFonts(scratch, FACES);
  const files = readdirSync(join(scratch, '.cache/fonts'));
  const again = await cutOwnFonts(scratch, FACES);
  expect(readdirSync(join(scratch, '.cache/fonts'))).toEqual(files);
  rmSync(join(scratch, '.cache'), { recursive: true });
  const anew = await cutOwnFonts(scratch, FACES);
  for (const [index, { files: cut }] of first.entries()) {
    for (const [weight, { data }] of cut.entries()) {
      expect(again[index]!.files[weight]!.data.equals(data)).toBe(true);
      expect(anew[index]!.files[weight]!.data.equals(data)).toBe(true);
    }
  }
  expect(await cutOwnFonts(scratch)).toEqual([]);
});
