import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** The weights in which cards are drawn. */
type FontWeight = 400 | 600;

/** A font file in the form that satori accepts. */
export interface FontFile {
  name: string;
  weight: FontWeight;
  style: 'normal';
  data: Buffer;
}

/** A part of the faces that the settings name, before it is opened. */
export interface OwnFont {
  name: string;
  /** the code points that both weights have */
  letters: ReadonlySet<number>;
  files: FontFile[];
}

/** The font for one Unicode range of a family, in one or two weights. */
export interface FontFace {
  /** unique, because satori draws with only one of two files that share a name and weight */
  name: string;
  files: FontFile[];
  /** SHA-256 over the bytes of all its files, in hexadecimal */
  digest: string;
  /** a character's advance width, in thousandths of the font size; undefined if the font has no glyph for it */
  widthOf(codePoint: number): number | undefined;
}

// The packages that are searched for a character, in this order, and the ranges used of each. The site itself uses
// Newsreader; the others have the scripts that it lacks. A card omits the characters that none of them has.
const FAMILIES: readonly { package: string; ranges?: readonly string[]; variable?: boolean }[] = [
  { package: '@fontsource/newsreader', ranges: ['latin', 'latin-ext', 'vietnamese'] },
  { package: '@fontsource/literata', ranges: ['cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'] },
  { package: '@fontsource/frank-ruhl-libre', ranges: ['hebrew'] },
  { package: '@fontsource/markazi-text', ranges: ['arabic'] },
  // About a hundred files, of which a headline needs a few. Only the files named by a number have Chinese characters.
  { package: '@fontsource-variable/noto-serif-sc', variable: true },
];

/** Finds the fonts of a text: all whose range has one of its characters, and always the Latin one. */
export type FindFonts = (text: string) => FontFace[];

/**
 * Opens the fonts of share cards. A font file is read when a text first needs it.
 *
 * @param root the project's folder, whose `node_modules` has the font packages
 * @param own the faces that the settings name, which are searched first
 * @throws if a font package is not installed
 */
export function openFonts(root: string, own: readonly OwnFont[] = []): FindFonts {
  const require = createRequire(join(root, 'package.json'));
  const ofSettings = own.map(({ name, letters, files }) => ({
    name,
    has: (codePoint: number) => letters.has(codePoint),
    files: () => files,
    isOneFace: false,
  }));
  const ranges: FontRange[] = [...ofSettings, ...FAMILIES.flatMap((family) => rangesOf(family, require))];
  const fonts = new Map<string, FontFace>();
  const namesByCodePoint = new Map<number, string[]>();
  const namesFor = (codePoint: number): string[] => {
    let names = namesByCodePoint.get(codePoint);
    if (!names) {
      names = ranges.filter(({ has }) => has(codePoint)).map(({ name }) => name);
      namesByCodePoint.set(codePoint, names);
    }
    return names;
  };
  return (text) => {
    const needed = new Set<string>([ranges[0]!.name]);
    for (const letter of new Set(text)) for (const name of namesFor(letter.codePointAt(0)!)) needed.add(name);
    return ranges
      .filter(({ name }) => needed.has(name))
      .map(({ name, files, isOneFace }) => {
        const known = fonts.get(name);
        if (known) return known;
        const all = files();
        // The heaviest weight of a face is the widest.
        const font = openFont(name, all, isOneFace ? all.slice(-1) : all);
        fonts.set(name, font);
        return font;
      });
  };
}

interface FontRange {
  name: string;
  /** whether all files are of one typeface */
  isOneFace: boolean;
  has(codePoint: number): boolean;
  files(): FontFile[];
}

/** The ranges of a package, from its `unicode.json`. */
function rangesOf(family: (typeof FAMILIES)[number], require: NodeJS.Require): FontRange[] {
  const { package: name, variable = false } = family;
  const rangeById = JSON.parse(readFileSync(require.resolve(`${name}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  const ids = family.ranges ?? Object.keys(rangeById).filter((id) => /^\[\d+\]$/.test(id));
  return ids.map((id) => {
    const slice = id.replace(/[[\]]/g, '');
    const fontName = `${name.split('/')[1]}-${slice}`;
    const fileOf = (weight: FontWeight, file: string): FontFile => ({
      name: fontName,
      weight,
      style: 'normal',
      data: readFileSync(require.resolve(`${name}/files/${fontName}-${file}`)),
    });
    return {
      name: fontName,
      isOneFace: true,
      has: parseUnicodeRange(rangeById[id] ?? ''),
      files: () =>
        variable
          ? [fileOf(400, 'wght-normal.woff2')]
          : [fileOf(400, '400-normal.woff'), fileOf(600, '600-normal.woff')],
    };
  });
}

/** Parses a CSS `unicode-range`, such as `U+0000-00FF,U+0131`, into a test for code points. */
function parseUnicodeRange(list: string): (codePoint: number) => boolean {
  const spans = list.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => spans.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** @param measured of the files, those of which one is the widest: a text that fits in it also fits in the others */
function openFont(name: string, files: FontFile[], measured: readonly FontFile[]): FontFace {
  const hash = createHash('sha256');
  for (const { data } of files) hash.update(data);
  const widths = new Map<number, number | undefined>();
  let fonts: Font[] | undefined;
  return {
    name,
    files,
    digest: hash.digest('hex'),
    widthOf(codePoint) {
      if (!widths.has(codePoint)) {
        fonts ??= measured.map(({ data }) => create(data) as Font);
        const all = fonts.map((font) => widthIn(font, codePoint));
        widths.set(codePoint, all.includes(undefined) ? undefined : Math.max(...(all as number[])));
      }
      return widths.get(codePoint);
    },
  };
}

// A font can lack characters of the range that its package declares, so ask the font itself.
function widthIn(font: Font, codePoint: number): number | undefined {
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  return (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm;
}
