import { hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import subsetFont from 'subset-font';
import { ENGINE } from '../../files/engine-folder.ts';
import { type FontCut, planFonts } from './plan-fonts.ts';

const PACKAGE = '@fontsource-variable/newsreader';
const SUBSETS = ['latin', 'latin-ext', 'vietnamese'];

// Kerning, ligatures, accents and the forms of a language. The fonts have many more, which double their size.
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];
// What only matters to variable fonts and to the screens of old Windows.
const DROPPED = ['STAT', 'gasp'];
// The licence asks that it goes with every copy: its address in the font's own fields, as the copyright, which always
// stays.
const LICENCE_NAMES = [13, 14];

/**
 * Cuts the site's fonts from Newsreader, unless an earlier build has cut the same.
 *
 * @param root the project's folder
 * @param language the site's language, a BCP 47 tag
 * @returns the files, with their paths
 * @throws if the packages are not installed
 */
export async function cutFonts(root: string, language: string): Promise<(FontCut & { path: string })[]> {
  const require = createRequire(join(ENGINE, 'package.json'));
  const fileOf = (subset: string, style: string) =>
    readFile(require.resolve(`${PACKAGE}/files/newsreader-${subset}-opsz-${style}.woff2`));
  const subsets = await Promise.all(
    SUBSETS.map(async (name) => ({ name, letters: charactersOf(await fileOf(name, 'normal')) })),
  );
  const cuts = planFonts(language, subsets);
  const folder = join(root, '.cache/fonts', await keyOf(cuts, require));
  const withPaths = cuts.map((cut) => ({ ...cut, path: join(folder, `${cut.name}.woff2`) }));
  if (existsSync(folder)) return withPaths;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  for (const { name, subset, style, letters, axes } of cuts) {
    const bytes = await subsetFont(await fileOf(subset, style), String.fromCodePoint(...letters), {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: FEATURES,
      preserveNameIds: LICENCE_NAMES,
      dropTables: DROPPED,
      noHinting: true,
    });
    await writeFile(join(unfinished, `${name}.woff2`), bytes);
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

function charactersOf(font: Buffer): Set<number> {
  return new Set((create(font) as Font).characterSet.filter((letter) => letter !== NO_CHARACTER));
}

// The end of every list of characters in a font, which is none.
const NO_CHARACTER = 0xffff;

/** What the bytes of the files follow from: what is cut, how, and the versions of the fonts and the tool. */
async function keyOf(cuts: readonly FontCut[], require: NodeJS.Require): Promise<string> {
  const versions = await Promise.all([PACKAGE, 'subset-font'].map((name) => versionOf(name, require)));
  const how = [cuts, FEATURES, DROPPED, LICENCE_NAMES, versions];
  return hash('sha1', JSON.stringify(how), 'hex').slice(0, 16);
}

async function versionOf(name: string, require: NodeJS.Require): Promise<string> {
  const file = join(
    dirname(require.resolve(name === PACKAGE ? `${name}/unicode.json` : name)),
    'package.json',
  );
  return (JSON.parse(await readFile(file, 'utf8')) as { version: string }).version;
}
