import {
  contrast,
  mixInOklab,
  oklabToHex,
  oklchToHex,
  type OklabColour,
  toOklab,
  toOklch,
} from './colour-space.ts';
import { DEFAULT_PALETTE, type SchemeColours, type SchemeName } from './palette.ts';
import { LEAST_CONTRAST, type PairedColours } from './text-pairs.ts';

/** The colours of a scheme that an editor can set. */
export type MainColours = Pick<SchemeColours, 'paper' | 'ink' | 'accent'>;

const MAP_PARTS = ['sea', 'land', 'border', 'disputed'] as const;
const STEP = 0.02;

/** Makes the colours of small print and of tinted grounds, as {@link deriveScheme} does. */
export function deriveTextColours(scheme: SchemeName, main: MainColours): PairedColours {
  const model = DEFAULT_PALETTE[scheme];
  if (main.paper === model.paper && main.ink === model.ink) {
    return { ...main, quiet: model.quiet, tint: model.tint };
  }
  const tint = mixInOklab(main.ink, main.paper, shareOf(model, 'tint'));
  return { ...main, tint, quiet: readableQuiet(model, main, tint) };
}

/**
 * Makes the other colours of a scheme from its paper, ink and accent, as the default ones stand between the default paper
 * and ink.
 */
export function deriveScheme(scheme: SchemeName, main: MainColours): SchemeColours {
  const model = DEFAULT_PALETTE[scheme];
  if (main.paper === model.paper && main.ink === model.ink) return { ...model, accent: main.accent };
  const map = Object.fromEntries(MAP_PARTS.map((part) => [part, mapColour(model, part, main)])) as Pick<
    SchemeColours,
    (typeof MAP_PARTS)[number]
  >;
  const rule = mixInOklab(main.ink, main.paper, shareOf(model, 'rule'));
  return { ...deriveTextColours(scheme, main), rule, ...map };
}

/** How far a default colour is from the default paper to the default ink, by lightness. */
function shareOf(model: SchemeColours, name: keyof SchemeColours): number {
  const [paper, ink, colour] = [model.paper, model.ink, model[name]].map((hex) => toOklab(hex).l) as [
    number,
    number,
    number,
  ];
  return (colour - paper) / (ink - paper);
}

/** Small print is paler than the ink, but never too pale to be read where the ink itself can be. */
function readableQuiet(model: SchemeColours, { paper, ink }: MainColours, tint: string): string {
  for (let share = shareOf(model, 'quiet'); share < 1; share += STEP) {
    const quiet = mixInOklab(ink, paper, share);
    if (contrast(quiet, paper) >= LEAST_CONTRAST && contrast(quiet, tint) >= LEAST_CONTRAST) return quiet;
  }
  return ink;
}

/** A part of a map differs in hue from what is between paper and ink as the default part does: the sea is bluer. */
function mapColour(
  model: SchemeColours,
  part: (typeof MAP_PARTS)[number],
  { paper, ink }: MainColours,
): string {
  const share = shareOf(model, part);
  const plain = toOklab(mixInOklab(ink, paper, share));
  const modelPlain = toOklab(mixInOklab(model.ink, model.paper, share));
  const modelPart = toOklab(model[part]);
  const shifted = (axis: keyof OklabColour) => plain[axis] + modelPart[axis] - modelPlain[axis];
  return oklabToHex({ l: plain.l, a: shifted('a'), b: shifted('b') });
}

/**
 * The accent of a scheme for which only the other scheme has one: the same hue, as light and as vivid as the default
 * accents are to each other.
 *
 * @param accent of the other scheme
 */
export function accentFromOther(scheme: SchemeName, accent: string): string {
  const other = scheme === 'light' ? 'dark' : 'light';
  const [model, modelOther] = [DEFAULT_PALETTE[scheme], DEFAULT_PALETTE[other]].map(({ accent: hex }) =>
    toOklch(hex),
  ) as [ReturnType<typeof toOklch>, ReturnType<typeof toOklch>];
  const { c, h } = toOklch(accent);
  return oklchToHex({ l: model.l, c: (c * model.c) / modelOther.c, h });
}
