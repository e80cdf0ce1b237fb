import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { findFontPackage, type FontPackage } from '../files/font-package.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import type { OwnFont } from './fonts.ts';
import { shareBaseline } from './share-baseline.ts';

/** The faces that the settings name: packages of Fontsource. */
export interface NamedFaces {
  text?: string | undefined;
  headlines?: string | undefined;
}

const NEWSREADER = '@fontsource-variable/newsreader';
// In other scripts the order and the joints of letters matter, which the bundled fonts are known to have right.
const SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext', 'hebrew'];
const FEATURES = ['kern', 'liga'];
// As in the stylesheet: large type is drawn finer.
const WEIGHTS = [
  { weight: 400, opsz: 16 },
  { weight: 600, opsz: 44 },
] as const;

/**
 * Cuts the faces that the settings name for share cards: the face of the text in weight 400, and that of headlines in
 * 600. satori reads no WOFF2 and draws variable fonts in their lightest weight.
 *
 * @param root the paper's folder, whose cache keeps the files
 * @returns none without a setting
 */
export async function cutOwnFonts(root: string, { text, headlines }: NamedFaces = {}): Promise<OwnFont[]> {
  if (!text && !headlines) return [];
  const regular = packageOf(root, text ?? NEWSREADER);
  const strong = packageOf(root, headlines ?? text ?? NEWSREADER);
  const fonts = await Promise.all(
    SUBSETS.map(async (subset): Promise<OwnFont[]> => {
      if (fileIn(strong, subset, 600) === undefined) return [];
      const name = `own-${subset}`;
      const sources = [fileIn(regular, subset, 400) === undefined ? strong : regular, strong];
      const files = await Promise.all(
        WEIGHTS.map(async ({ weight, opsz }, index) => ({
          name,
          weight,
          style: 'normal' as const,
          data: await cut(root, sources[index]!, subset, weight, opsz),
        })),
      );
      shareBaseline(files[1]!.data, files[0]!.data);
      const [first, second] = files.map(({ data }) => new Set((create(data) as Font).characterSet));
      return [{ name, letters: first!.intersection(second!), files }];
    }),
  );
  return fonts.flat();
}

function packageOf(root: string, name: string): FontPackage {
  const found = findFontPackage(root, name);
  if (found === undefined || found === 'broken')
    throw new Error(`The font package ${name} is not installed.`);
  return found;
}

/** The upright file of a weight, or of the nearest to it. */
function fileIn({ weights, fileOf }: FontPackage, subset: string, wanted: number): string | undefined {
  const nearest = weights.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
  return nearest === undefined ? undefined : fileOf(subset, 'normal', nearest);
}

async function cut(
  root: string,
  font: FontPackage,
  subset: string,
  weight: number,
  opsz: number,
): Promise<Buffer> {
  const source = await readFile(fileIn(font, subset, weight)!);
  const key = hash('sha1', JSON.stringify([hash('sha1', source), weight, opsz, FEATURES]), 'hex').slice(
    0,
    16,
  );
  const path = join(root, '.cache/fonts', `card-${key}.ttf`);
  const kept = tryReadFile(path);
  if (kept) return kept;
  // Loading it takes long, and most builds draw no card.
  const { default: subsetFont } = await import('subset-font');
  const { characterSet, variationAxes } = create(source) as Font;
  const axes = Object.entries(variationAxes).map(([name, axis]) => {
    const wanted = name === 'wght' ? weight : name === 'opsz' ? opsz : axis!.default;
    return [name, Math.min(axis!.max, Math.max(axis!.min, wanted))] as const;
  });
  const letters = characterSet.filter((letter) => letter !== 0xffff);
  const bytes = await subsetFont(source, String.fromCodePoint(...letters), {
    targetFormat: 'truetype',
    ...(axes.length > 0 ? { variationAxes: Object.fromEntries(axes) } : {}),
    keepFeatures: FEATURES,
    preserveNameIds: [13, 14],
    dropTables: ['STAT', 'gasp'],
    noHinting: true,
  });
  writeFileAtomic(path, bytes);
  return bytes;
}
