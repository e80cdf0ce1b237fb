import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** What satori tells two cuts of a face apart by. */
export type FontWeight = 400 | 600;

/** A file of letters as satori takes it. */
export interface FontFile {
  name: string;
  weight: FontWeight;
  style: 'normal';
  data: Buffer;
}

/** A face for the letters of one range, in one or two weights. */
export interface FontFace {
  /** Of its own: where two files share a name and weight, satori draws with only one of them. */
  name: string;
  files: FontFile[];
  /** of the bytes of all its files */
  digest: string;
  /** the face's letters and their widths, in thousandths of the size; undefined for what it cannot draw */
  widthOf(codePoint: number): number | undefined;
}

// Which packages are asked for a letter, in this order, and for which of their ranges. Newsreader is what the site is
// set in; the others stand in for the scripts that it has no letters of. What none of them has, a card leaves out.
const FAMILIES: readonly { package: string; ranges?: readonly string[]; variable?: boolean }[] = [
  { package: '@fontsource/newsreader', ranges: ['latin', 'latin-ext', 'vietnamese'] },
  { package: '@fontsource/literata', ranges: ['cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'] },
  { package: '@fontsource/frank-ruhl-libre', ranges: ['hebrew'] },
  { package: '@fontsource/markazi-text', ranges: ['arabic'] },
  // In a hundred slices, of which a headline needs a few; only the slices named by a number have letters of its own.
  { package: '@fontsource-variable/noto-serif-sc', variable: true },
];

/** The faces of a text: those whose range has one of its letters, and the one of plain Latin always. */
export type FindFonts = (text: string) => FontFace[];

/**
 * Finds the faces that cards are set in. A file is read when a text first needs it.
 *
 * @param root the project's folder, whose packages are looked through
 */
export function openFonts(root: string): FindFonts {
  const require = createRequire(join(root, 'package.json'));
  const ranges = FAMILIES.flatMap((family) => rangesOf(family, require));
  const faces = new Map<string, FontFace>();
  const rangesOfLetter = new Map<number, string[]>();
  const namesFor = (codePoint: number): string[] => {
    let names = rangesOfLetter.get(codePoint);
    if (!names) {
      names = ranges.filter(({ has }) => has(codePoint)).map(({ name }) => name);
      rangesOfLetter.set(codePoint, names);
    }
    return names;
  };
  return (text) => {
    const needed = new Set<string>([ranges[0]!.name]);
    for (const letter of new Set(text)) for (const name of namesFor(letter.codePointAt(0)!)) needed.add(name);
    return ranges
      .filter(({ name }) => needed.has(name))
      .map(({ name, files }) => {
        const face = faces.get(name) ?? openFont(name, files());
        faces.set(name, face);
        return face;
      });
  };
}

interface FontRange {
  name: string;
  has(codePoint: number): boolean;
  files(): FontFile[];
}

/** The ranges of a package, as its `unicode.json` lists them. */
function rangesOf(family: (typeof FAMILIES)[number], require: NodeJS.Require): FontRange[] {
  const { package: name, variable = false } = family;
  const listed = JSON.parse(readFileSync(require.resolve(`${name}/unicode.json`), 'utf8')) as Record<
    string,
    string
  >;
  const ids = family.ranges ?? Object.keys(listed).filter((id) => /^\[\d+\]$/.test(id));
  return ids.map((id) => {
    const slice = id.replace(/[[\]]/g, '');
    const own = `${name.split('/')[1]}-${slice}`;
    const cut = (weight: FontWeight, file: string): FontFile => ({
      name: own,
      weight,
      style: 'normal',
      data: readFileSync(require.resolve(`${name}/files/${own}-${file}`)),
    });
    return {
      name: own,
      has: within(listed[id] ?? ''),
      files: () =>
        variable
          ? [cut(400, 'wght-normal.woff2')]
          : [cut(400, '400-normal.woff'), cut(600, '600-normal.woff')],
    };
  });
}

/** Whether a code point is in a list such as `U+0000-00FF,U+0131`. */
function within(list: string): (codePoint: number) => boolean {
  const spans = list.split(',').map((span) => {
    const [first = '', last = first] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => spans.some(([first, last]) => codePoint >= first && codePoint <= last);
}

function openFont(name: string, cuts: FontFile[]): FontFace {
  const hash = createHash('sha256');
  for (const { data } of cuts) hash.update(data);
  const widths = new Map<number, number | undefined>();
  let font: Font | undefined;
  return {
    name,
    files: cuts,
    digest: hash.digest('hex'),
    widthOf(codePoint) {
      if (!widths.has(codePoint)) {
        // The heaviest cut is the widest, so what is measured by it has room in the others.
        font ??= create(cuts.at(-1)!.data) as Font;
        widths.set(codePoint, widthIn(font, codePoint));
      }
      return widths.get(codePoint);
    },
  };
}

// A package promises a range and its font may have less; only the font's own table tells what it can draw.
function widthIn(font: Font, codePoint: number): number | undefined {
  if (!font.hasGlyphForCodePoint(codePoint)) return undefined;
  return (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm;
}
