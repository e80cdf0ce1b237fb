import { accentFromOther, deriveScheme, deriveTextColours, type MainColours } from './derive-scheme.ts';
import { gentlestAccent } from './gentlest-accent.ts';
import { nearestColour } from './nearest-colour.ts';
import { DEFAULT_PALETTE, type Palette, type SchemeName } from './palette.ts';
import type { WrittenColour } from './read-colour.ts';
import { firstUnreadable, LEAST_CONTRAST, type TextOnGround } from './text-pairs.ts';
import { asWritten } from './write-colour.ts';

/** The name of a colour that can be set. */
export type ColourName = keyof MainColours;

/** The colours that an editor set. */
export type WrittenTheme = Readonly<
  Record<SchemeName, Readonly<{ [name in ColourName]?: WrittenColour | undefined }>>
>;

/** A colour that makes a text too hard to read. */
export interface ContrastProblem {
  scheme: SchemeName;
  name: ColourName;
  reason: string;
}

// Mistakes are looked for in this order: an ink must suit its paper, and an accent both.
const ORDER: readonly ColourName[] = ['paper', 'ink', 'accent'];
const EXTREMES = ['#000000', '#ffffff'];

/**
 * Makes the whole palette from the colours that are set, and checks every pair of text and ground.
 *
 * A scheme without an accent of its own has the other's hue; what else is missing is the default, or made from paper and
 * ink. An accent that is not set is changed until it can be read.
 *
 * @returns `problems` name the colours to correct. With all of their proposals, a second call finds none.
 */
export function resolveTheme(theme: WrittenTheme): { palette: Palette; problems: ContrastProblem[] } {
  const problems: ContrastProblem[] = [];
  const resolve = (scheme: SchemeName, other: SchemeName) => {
    const otherAccent = theme[other].accent;
    const { paper, ink, accent } = DEFAULT_PALETTE[scheme];
    const base = { paper, ink, accent: otherAccent ? accentFromOther(scheme, otherAccent.hex) : accent };
    const main = correct(scheme, theme[scheme], base, problems);
    return deriveScheme(scheme, main);
  };
  return { palette: { light: resolve('light', 'dark'), dark: resolve('dark', 'light') }, problems };
}

/** The colours of a scheme, corrected where they cannot be read. @param problems receives what was corrected */
function correct(
  scheme: SchemeName,
  given: WrittenTheme[SchemeName],
  base: MainColours,
  problems: ContrastProblem[],
): MainColours {
  const colours: MainColours = {
    paper: given.paper?.hex ?? base.paper,
    ink: given.ink?.hex ?? base.ink,
    accent: given.accent?.hex ?? base.accent,
  };
  // Most themes are right, and then there is nothing to look for.
  if (!firstUnreadable(deriveTextColours(scheme, colours))) return colours;
  for (const name of ORDER) {
    const { hex, written } = given[name] ?? { hex: colours[name], written: '' };
    // A paper or an ink that is not set is the default: what does not suit it is corrected instead.
    if (!given[name] && name !== 'accent') continue;
    const unreadable = (value: string) =>
      name === 'accent'
        ? firstUnreadable(deriveTextColours(scheme, { ...colours, accent: value }))
        : unreadableAtBest(
            scheme,
            { ...colours, [name]: value },
            name === 'paper' && given.ink !== undefined,
          );
    const pair = unreadable(hex);
    if (!pair) continue;
    const nearest =
      nearestColour(hex, written, (value) => !unreadable(value)) ??
      asWritten(gentlestAccent(scheme, colours));
    if (given[name]) {
      problems.push({
        scheme,
        name,
        reason: `${describe(pair)} The nearest colour that passes is ${nearest.code}.`,
      });
    }
    colours[name] = nearest.hex;
  }
  return colours;
}

/** A pair that is too hard to read, and whether its text is black or white, because the editor's own is checked later. */
type Unreadable = TextOnGround & { isExtreme?: boolean };

/** What cannot be read whatever the accent is, and the ink where the editor's own does not count yet. */
function unreadableAtBest(scheme: SchemeName, colours: MainColours, anyInk: boolean): Unreadable | undefined {
  let best: Unreadable | undefined;
  for (const ink of anyInk ? EXTREMES : [colours.ink]) {
    const main = { ...colours, ink };
    // Without accent, so that a paper or ink that is wrong anyway takes no search.
    const plain = firstUnreadable(deriveTextColours(scheme, { ...main, accent: main.ink }));
    const isPlain = plain && plain.text !== 'accent' && !plain.isMark;
    const pair = isPlain
      ? plain
      : firstUnreadable(deriveTextColours(scheme, { ...main, accent: gentlestAccent(scheme, main) }));
    if (!pair) return undefined;
    if (!best || pair.ratio > best.ratio) best = { ...pair, isExtreme: anyInk || pair.text === 'accent' };
  }
  return best;
}

function describe({ text, ground, ratio, isExtreme = false }: Unreadable): string {
  const what = isExtreme ? 'Even black or white text' : TEXTS[text];
  // Rounded down, so that 4.499 is not called 4.5.
  const shown = Math.floor(ratio * 100) / 100;
  return `${what} on ${ground} has a contrast of ${shown}:1, and text needs ${LEAST_CONTRAST}:1.`;
}

const TEXTS: Record<TextOnGround['text'], string> = {
  ink: 'Ink',
  quiet: 'Small print, which is paler than ink,',
  accent: 'Accent',
};
