import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { ENGINE } from '../../files/engine-folder.ts';
import { fontSubsets } from '../../i18n/font-subsets.ts';
import { type FaceWithSubsets, type FontCut, planFonts } from './plan-fonts.ts';
import type { Face } from './site-faces.ts';

// Kerning, ligatures, accents and the forms of a language. The fonts have many more, which double their size.
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];
// Without these, letters of Arabic would not join, and those of Indian scripts would stand in the wrong order. A font
// without such a script has none of them.
const SHAPING = (
  'init medi med2 fina fin2 fin3 isol rlig calt rclt curs mset stch nukt akhn rphf rkrf pref blwf abvf half pstf ' +
  'vatu cjct cfar pres abvs blws psts haln abvm blwm dist'
).split(' ');
// What only matters to variable fonts and to the screens of old Windows.
const DROPPED = ['STAT', 'gasp'];
// The licence asks that it goes with every copy: its address in the font's own fields, as the copyright, which always
// stays.
const LICENCE_NAMES = [13, 14];

/**
 * Cuts the site's fonts from those of its packages, unless an earlier build has cut the same.
 *
 * @param root the paper's folder, which keeps them
 * @param language the site's language, a BCP 47 tag
 * @param faces the faces of the site, that of the headlines first
 * @returns the files, with their paths
 */
export async function cutFonts(
  root: string,
  language: string,
  faces: readonly Face[],
): Promise<(FontCut & { path: string })[]> {
  const known = await Promise.all(faces.map((face) => withSubsets(face, language)));
  const cuts = planFonts(language, known);
  const folder = join(root, '.cache/fonts', await keyOf(cuts, faces));
  const withPaths = cuts.map((cut) => ({ ...cut, path: join(folder, `${cut.name}.woff2`) }));
  if (existsSync(folder)) return withPaths;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  for (const cut of cuts) {
    const face = faces.find(({ package: { name } }) => name === cut.from)!;
    await writeFile(join(unfinished, `${cut.name}.woff2`), await cutFont(face, cut, language));
  }
  try {
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true });
    // Another process has cut the same meanwhile.
    if (!existsSync(folder)) throw cause;
  }
  return withPaths;
}

/** Reads which letters the parts of a face have. A part without an upright file for text is as if it were not there. */
async function withSubsets(face: Face, language: string): Promise<FaceWithSubsets> {
  const { fileOf, weights } = face.package;
  const subsets = await Promise.all(
    fontSubsets(language).map(async (name) => {
      const path = weights.map((weight) => fileOf(name, 'normal', weight)).find(Boolean);
      return path === undefined ? [] : [{ name, letters: charactersOf(await readFile(path)) }];
    }),
  );
  return { ...face, subsets: subsets.flat() };
}

async function cutFont({ package: font }: Face, cut: FontCut, language: string): Promise<Buffer> {
  const file = await readFile(font.fileOf(cut.subset, cut.style, cut.fileWeight)!);
  return subsetFont(file, String.fromCodePoint(...cut.letters), {
    targetFormat: 'woff2',
    ...(font.isVariable ? { variationAxes: axesIn(create(file) as Font, cut.axes) } : {}),
    keepFeatures: isLatin(language) ? FEATURES : [...FEATURES, ...SHAPING],
    preserveNameIds: LICENCE_NAMES,
    dropTables: DROPPED,
    noHinting: true,
  });
}

function isLatin(language: string): boolean {
  return new Intl.Locale(language).maximize().script === 'Latn';
}

/** Where to cut each axis of a font: as wanted, as far as the axis goes; others at what the font has without a choice. */
function axesIn(
  { variationAxes }: Font,
  wanted: FontCut['axes'],
): Record<string, number | { min: number; max: number }> {
  const axes = Object.entries(variationAxes).map(([name, axis]) => {
    const { min, default: usual, max } = axis!;
    const choice = wanted[name as keyof typeof wanted] ?? usual;
    const within = (value: number) => Math.min(max, Math.max(min, value));
    if (typeof choice === 'number') return [name, within(choice)];
    const range = { min: within(choice.min), max: within(choice.max) };
    return [name, range.min === range.max ? range.min : range];
  });
  return Object.fromEntries(axes) as Record<string, number | { min: number; max: number }>;
}

function charactersOf(font: Buffer): Set<number> {
  return new Set((create(font) as Font).characterSet.filter((letter) => letter !== NO_CHARACTER));
}

// The end of every list of characters in a font, which is none.
const NO_CHARACTER = 0xffff;

/** What the bytes of the files follow from: what is cut, how, and the versions of the fonts and the tool. */
async function keyOf(cuts: readonly FontCut[], faces: readonly Face[]): Promise<string> {
  const tool = createRequire(join(ENGINE, 'package.json')).resolve('subset-font');
  const { version } = JSON.parse(await readFile(join(dirname(tool), 'package.json'), 'utf8')) as {
    version: string;
  };
  const versions = [version, ...faces.map(({ package: font }) => [font.name, font.version])];
  const how = [cuts, FEATURES, SHAPING, DROPPED, LICENCE_NAMES, versions];
  return hash('sha1', JSON.stringify(how), 'hex').slice(0, 16);
}
