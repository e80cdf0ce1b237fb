import { fontSubset } from '../../i18n/font-subsets.ts';
import { languageLetters, LETTERS_BESIDE } from './language-letters.ts';
import { type Face, type FaceUse, type FamilyNames, familyNames } from './site-faces.ts';

/** A part of a font package: which letters it has, in upright and italic. */
export interface Subset {
  /** as in the file's name: `latin` */
  name: string;
  /** its code points */
  letters: ReadonlySet<number>;
}

/** A face of the site, and the parts of its package. */
export interface FaceWithSubsets extends Face {
  /** in the order in which they are searched for a letter */
  subsets: readonly Subset[];
}

type Range = number | { min: number; max: number };

/** A file that is cut from a font, and its `@font-face` rule. */
export interface FontCut {
  /** the file's name, without its type */
  name: string;
  /** the name of the package */
  from: string;
  /** as CSS writes it */
  family: string;
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
  /** the weight of the file, if the package has one for each */
  fileWeight: number;
  /** where a variable font is cut, as far as it has the axes */
  axes: Record<'opsz' | 'wght', Range>;
}

type CutForm = Pick<FontCut, 'name' | 'weight' | 'style' | 'isFirst' | 'axes'> & {
  of: Exclude<FaceUse, 'both'>;
};

// Newsreader is drawn finer for large type, and stronger for small, as other faces with an optical size. Headlines have
// its form for 44 px, the text that for 16 px.
const FORMS: readonly CutForm[] = [
  {
    name: 'display',
    of: 'headlines',
    weight: '500',
    style: 'normal',
    axes: { opsz: 44, wght: 540 },
    isFirst: true,
  },
  { name: 'text', of: 'text', weight: '400', style: 'normal', axes: { opsz: 16, wght: 400 }, isFirst: true },
  { name: 'bold', of: 'text', weight: '700', style: 'normal', axes: { opsz: 16, wght: 650 }, isFirst: false },
  {
    name: 'italic',
    of: 'text',
    weight: '400',
    style: 'italic',
    axes: { opsz: 16, wght: 400 },
    isFirst: false,
  },
];

// One for text and headlines, because its letters are rare.
const MORE = { opsz: 20, wght: { min: 400, max: 700 } } as const;

/**
 * Plans the font files of a site. The letters of its language come in files of their own, which every page has. All
 * others that a face has come in further files, which only pages with such a letter fetch.
 *
 * @param language a BCP 47 tag
 * @param faces the face of the headlines first
 * @returns in the order of the rules; none of a face that has no letters for the language
 */
export function planFonts(language: string, faces: readonly FaceWithSubsets[]): FontCut[] {
  return faces.flatMap((face) => planFace(language, face, familyNames(faces)));
}

function planFace(language: string, face: FaceWithSubsets, families: FamilyNames): FontCut[] {
  const letters = wantedLetters(language, face.subsets);
  if (letters === undefined) return [];
  const found = new Set<number>();
  const cuts: FontCut[] = [];
  const rest: FontCut[] = [];
  for (const subset of face.subsets) {
    const own = [...subset.letters].filter((letter) => !found.has(letter)).toSorted((a, b) => a - b);
    for (const letter of own) found.add(letter);
    const common = own.filter((letter) => letters.has(letter));
    const rare = own.filter((letter) => !letters.has(letter));
    const planned = (forms: readonly CutOfFace[], list: readonly number[]) =>
      forms
        .map((form) => ({ ...form, from: face.package.name, subset: subset.name, letters: list }))
        // Not every face has an italic.
        .filter(({ style, fileWeight }) => face.package.fileOf(subset.name, style, fileWeight) !== undefined);
    if (common.length > 0) {
      const isPartial = cuts.length > 0;
      const forms = commonCuts(face, families).map((form) => ({
        ...form,
        name: isPartial ? `${form.name}-${subset.name}` : form.name,
        isPartial,
      }));
      cuts.push(...planned(forms, common));
    }
    if (rare.length > 0) rest.push(...planned(rareCuts(face, families, subset.name), rare));
  }
  return [...cuts, ...rest];
}

type CutOfFace = Omit<FontCut, 'from' | 'subset' | 'letters'>;

/** The cuts of the letters that every page has. */
function commonCuts({ use, package: font }: Face, families: FamilyNames): Omit<CutOfFace, 'isPartial'>[] {
  return FORMS.flatMap(({ of, ...form }) => {
    if (use !== 'both' && use !== of) return [];
    const fileWeight = weightFor(font.weights, form.axes.wght as number);
    // Without a bold weight, browsers make one of the text.
    if (form.name === 'bold' && !font.isVariable && fileWeight < 600) return [];
    const family = of === 'text' ? families.text : families.display;
    return [{ ...form, family, fileWeight, isRare: false }];
  });
}

/** The cuts of all other letters: of a static font one for the text, and one for bold words and headlines. */
function rareCuts({ use, package: font }: Face, families: FamilyNames, subset: string): CutOfFace[] {
  const isOfHeadlines = use === 'headlines';
  const rare = {
    name: isOfHeadlines ? `more-display-${subset}` : `more-${subset}`,
    family: isOfHeadlines ? families.moreDisplay : families.more,
    weight: '400 700',
    style: 'normal',
    isPartial: true,
    isFirst: false,
    isRare: true,
    fileWeight: weightFor(font.weights, isOfHeadlines ? 540 : 400),
    axes: MORE,
  } as const;
  const strong = weightFor(font.weights, use === 'text' ? 650 : 540);
  if (font.isVariable || isOfHeadlines || strong === rare.fileWeight) return [rare];
  return [
    { ...rare, weight: '400' },
    { ...rare, name: `more-strong-${subset}`, weight: '500 700', fileWeight: strong },
  ];
}

/** The nearest of the weights that a font has; for headlines and bold words, one of those above that of text. */
function weightFor(weights: readonly number[], wanted: number): number {
  const strong = weights.filter((weight) => weight >= 500 && weight <= 800);
  const choice = wanted > 400 && strong.length > 0 ? strong : weights;
  return choice.reduce((best, weight) =>
    Math.abs(weight - wanted) < Math.abs(best - wanted) ? weight : best,
  );
}

/**
 * The code points of the site's language: of Latin letters those in use, of another script all.
 *
 * @returns undefined if the font does not have the script
 */
function wantedLetters(language: string, subsets: readonly Subset[]): ReadonlySet<number> | undefined {
  const latin = languageLetters(language);
  if (latin !== undefined) return new Set(codePoints(latin));
  const ownScript = subsets.find(({ name }) => name === fontSubset(language));
  return ownScript && new Set([...codePoints(LETTERS_BESIDE), ...ownScript.letters]);
}

function codePoints(text: string): number[] {
  return Array.from(text, (letter) => letter.codePointAt(0)!);
}
