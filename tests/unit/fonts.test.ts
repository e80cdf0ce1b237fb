import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutFonts } from '../../src/build/fonts/cut-fonts.ts';
import { fontFaceRule, letterPattern, unicodeRange } from '../../src/build/fonts/font-face-rule.ts';
import { languageLetters } from '../../src/build/fonts/language-letters.ts';
import { type FontCut, planFonts, type Subset } from '../../src/build/fonts/plan-fonts.ts';
import { siteFaces } from '../../src/build/fonts/site-faces.ts';
import { averageWidth } from '../../src/build/fonts/average-width.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** For both cuts of the first view together, as DESIGN says. */
const BUDGET = 30_000;

const codesOf = (text: string) => Array.from(text, (letter) => letter.codePointAt(0)!);
const SUBSETS: Subset[] = [
  { name: 'latin', letters: new Set(codesOf('abcéñþ“')) },
  { name: 'latin-ext', letters: new Set(codesOf('łęő')) },
];
const NEWSREADER = siteFaces(ROOT, undefined);
const plan = (language: string) =>
  planFonts(
    language,
    NEWSREADER.map((face) => ({ ...face, subsets: SUBSETS })),
  );
const describeCut = ({ name, letters, isFirst, isPartial }: FontCut) =>
  `${name} ${String.fromCodePoint(...letters)}${isFirst ? ' first' : ''}${isPartial ? ' partial' : ''}`;

describe('the plan', () => {
  test('has the letters of the language in the files of the first view, and the others in further files', () => {
    expect(plan('en-GB').map(describeCut)).toEqual([
      'display abcéñ“ first',
      'text abcéñ“ first',
      'bold abcéñ“',
      'italic abcéñ“',
      'more-latin þ partial',
      'more-latin-ext ęłő partial',
    ]);
  });

  test('takes letters that stand in another file of the package into the first view, too', () => {
    expect(
      plan('pl')
        .filter(({ isFirst }) => isFirst)
        .map(describeCut),
    ).toEqual([
      'display abcéñ“ first',
      'text abcéñ“ first',
      'display-latin-ext ęł first partial',
      'text-latin-ext ęł first partial',
    ]);
    expect(plan('is')[0]!.letters).toContain('þ'.codePointAt(0));
  });

  test.each(['el', 'ru', 'sr', 'uk', 'ar', 'he', 'zh-Hans', 'ja', 'ko', 'hi', 'th'])(
    'has no file for %s, whose letters Newsreader lacks',
    (language) => expect(plan(language)).toEqual([]),
  );

  test.each(['en', 'sr-Latn', 'sw', 'de-AT', 'vi'])('has files for %s', (language) =>
    expect(plan(language).length).toBeGreaterThan(3),
  );
});

test('capital letters follow the rules of the language', () => {
  expect(languageLetters('tr')).toContain('İ');
  expect(languageLetters('pl')).toContain('Ł');
  expect(languageLetters('en')).not.toMatch(/[Łł]/);
});

describe('a rule', () => {
  const [display, , bold, italic, more] = plan('en') as [FontCut, FontCut, FontCut, FontCut, FontCut];

  test('never lets a text wait or move', () => {
    for (const cut of plan('pl')) expect(fontFaceRule(cut, '/a.woff2')).toContain(';font-display:optional');
  });

  test('says weight and style where they are not the usual', () => {
    expect(fontFaceRule(display, '/a.woff2')).toMatch(
      /^@font-face\{font-family:Newsreader Display;.*font-weight:500/,
    );
    expect(fontFaceRule(bold, '/a.woff2')).toMatch(/^@font-face\{font-family:Newsreader;.*font-weight:700/);
    expect(fontFaceRule(italic, '/a.woff2')).toContain('font-style:italic');
  });

  test('names the letters of a file that few pages need, and of no other', () => {
    expect(fontFaceRule(more, '/a.woff2')).toContain('unicode-range:U+fe}');
    expect(fontFaceRule(display, '/a.woff2')).not.toContain('unicode-range');
  });

  test('joins letters that follow each other', () => {
    expect(unicodeRange([0xa1, 0xa2, 0xa3, 0xf0, 0x131, 0x132])).toBe('U+a1-a3,U+f0,U+131-132');
  });

  test('has a pattern that finds its letters', () => {
    const [, source] = /^\/(.*)\/u$/.exec(letterPattern(codesOf('þąćęłń')))!;
    const pattern = new RegExp(source!, 'u');
    expect(['Wałęsa', 'Þór þ', 'Kraków', 'plain'].map((text) => pattern.test(text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the files', () => {
  let scratch: string;
  let cuts: Awaited<ReturnType<typeof cutFonts>>;
  const bytesOf = (name: string) => readFileSync(cuts.find((cut) => cut.name === name)!.path);

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'wirecopy-fonts-'));
    cpSync(join(ROOT, 'package.json'), join(scratch, 'package.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(scratch, 'node_modules'), 'junction');
    cuts = await cutFonts(scratch, 'en', NEWSREADER);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test('of the first view have 30 KB at the most together for English', () => {
    const first = cuts.filter(({ isFirst }) => isFirst).map(({ path }) => readFileSync(path).length);
    console.log(`The fonts of the first view have ${first.join(' and ')} bytes.`);
    expect(first).toHaveLength(2);
    expect(first[0]! + first[1]!).toBeLessThanOrEqual(BUDGET);
  });

  test('have every letter that they are cut to, in one fixed weight and size', () => {
    for (const name of ['display', 'text', 'bold', 'italic']) {
      const font = create(bytesOf(name)) as Font;
      expect(codesOf(languageLetters('en')!).filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([]);
      expect(font.variationAxes).toEqual({});
    }
    expect(averageWidth(bytesOf('display'))).toBeGreaterThan(averageWidth(bytesOf('text')));
    expect(averageWidth(bytesOf('bold'))).toBeGreaterThan(averageWidth(bytesOf('text')));
  });

  test('say whose they are and under which licence, as the licence asks', () => {
    for (const { path } of cuts) {
      const { records } = (
        create(readFileSync(path)) as Font & { name: { records: Record<string, Record<string, string>> } }
      ).name;
      expect(records.copyright!.en).toContain('Newsreader Project Authors');
      expect(records.licenseURL!.en).toBe('http://scripts.sil.org/OFL');
    }
  });

  test('are the same bytes when they are cut again, and are not cut again without a reason', async () => {
    const before = cuts.map(({ path }) => readFileSync(path));
    const kept = await cutFonts(scratch, 'en', NEWSREADER);
    expect(kept.map(({ path }) => path)).toEqual(cuts.map(({ path }) => path));
    rmSync(join(scratch, '.cache'), { recursive: true });
    const again = await cutFonts(scratch, 'en', NEWSREADER);
    expect(again.map(({ path }, index) => readFileSync(path).equals(before[index]!))).toEqual(
      cuts.map(() => true),
    );
  });

  test('appear all at once, so that a killed build leaves no part of them, and two builds can cut them together', async () => {
    const folder = dirname(cuts[0]!.path);
    rmSync(folder, { recursive: true });
    const state = { isDone: false };
    const cutting = Promise.all([
      cutFonts(scratch, 'en', NEWSREADER),
      cutFonts(scratch, 'en', NEWSREADER),
    ]).finally(() => {
      state.isDone = true;
    });
    const seen = new Set<number>();
    while (!state.isDone) {
      if (existsSync(folder)) seen.add(readdirSync(folder).length);
      await setImmediate();
    }
    await cutting;
    seen.add(readdirSync(folder).length);
    expect([...seen]).toEqual([cuts.length]);
    expect(readdirSync(dirname(folder))).toEqual([basename(folder)]);
  });
});
