import { languageLetters } from './language-letters.ts';

/** A file of the package `@fontsource-variable/newsreader`: which letters it has, in upright and italic. */
export interface Subset {
  /** as in the file's name: `latin` */
  name: string;
  /** its code points */
  letters: ReadonlySet<number>;
}

/** A file that is cut from Newsreader, and its `@font-face` rule. */
export interface FontCut {
  /** the file's name, without its type */
  name: string;
  family: 'Newsreader' | 'Newsreader Display' | 'Newsreader More';
  /** as in CSS: one weight, or the least and the greatest */
  weight: string;
  style: 'normal' | 'italic';
  subset: string;
  /** the code points, in order */
  letters: readonly number[];
  /** whether the rule names the letters, so that only pages with one of them fetch the file */
  isPartial: boolean;
  /** whether the first view needs it */
  isFirst: boolean;
  /** whether the language of the site does without its letters, so that most pages have none of them */
  isRare: boolean;
  axes: Record<'opsz' | 'wght', number | { min: number; max: number }>;
}

// Newsreader is drawn finer for large type, and stronger for small. Headlines have its form for 44 px, the text that
// for 16 px.
const CUTS = [
  {
    name: 'display',
    family: 'Newsreader Display',
    weight: '500',
    axes: { opsz: 44, wght: 540 },
    isFirst: true,
  },
  { name: 'text', family: 'Newsreader', weight: '400', axes: { opsz: 16, wght: 400 }, isFirst: true },
  { name: 'bold', family: 'Newsreader', weight: '700', axes: { opsz: 16, wght: 650 } },
  { name: 'italic', family: 'Newsreader', weight: '400', style: 'italic', axes: { opsz: 16, wght: 400 } },
] as const;

// One for text and headlines, because its letters are rare.
const MORE = {
  family: 'Newsreader More',
  weight: '400 700',
  style: 'normal',
  isPartial: true,
  isFirst: false,
  isRare: true,
  axes: { opsz: 20, wght: { min: 400, max: 700 } },
} as const;

/**
 * Plans the font files of a site. The letters of its language come in files of their own, which every page has. All
 * others that Newsreader has come in further files, which only pages with such a letter fetch.
 *
 * @param language a BCP 47 tag
 * @param subsets in the order in which they are searched for a letter
 * @returns in the order of the rules; none if Newsreader has no letters for the language
 */
export function planFonts(language: string, subsets: readonly Subset[]): FontCut[] {
  const letters = languageLetters(language);
  if (letters === undefined) return [];
  const wanted = new Set(Array.from(letters, (letter) => letter.codePointAt(0)!));
  const found = new Set<number>();
  const cuts: FontCut[] = [];
  const rest: FontCut[] = [];
  for (const subset of subsets) {
    const own = [...subset.letters].filter((letter) => !found.has(letter)).toSorted((a, b) => a - b);
    for (const letter of own) found.add(letter);
    const common = own.filter((letter) => wanted.has(letter));
    const rare = own.filter((letter) => !wanted.has(letter));
    if (common.length > 0) cuts.push(...cutsOf(subset.name, common, cuts.length > 0));
    if (rare.length > 0)
      rest.push({ ...MORE, name: `more-${subset.name}`, subset: subset.name, letters: rare });
  }
  return [...cuts, ...rest];
}

function cutsOf(subset: string, letters: readonly number[], isPartial: boolean): FontCut[] {
  return CUTS.map((cut) => ({
    style: 'normal',
    isFirst: false,
    isRare: false,
    ...cut,
    name: isPartial ? `${cut.name}-${subset}` : cut.name,
    subset,
    letters,
    isPartial,
  }));
}
