import { oklchToHex, toOklch } from './colour-space.ts';
import { deriveTextColours, type MainColours } from './derive-scheme.ts';
import type { SchemeName } from './palette.ts';
import { LEAST_CONTRAST, textPairs } from './text-pairs.ts';

// Halves the range of lightness to less than a step of an 8-bit channel.
const HALVINGS = 12;

/**
 * The accent that stands out least from the paper and can still be read, of the hue of the given one. Marks are grounds
 * made of accent and paper: if the ink cannot be read on those of this accent, it can be read on those of no other.
 */
export function gentlestAccent(scheme: SchemeName, colours: MainColours): string {
  const ground = toOklch(colours.paper).l;
  const end = toOklch(colours.ink).l < ground ? 0 : 1;
  const { c, h } = toOklch(colours.accent);
  const at = (share: number) => oklchToHex({ l: ground + (end - ground) * share, c, h });
  const isReadable = (accent: string) =>
    textPairs(deriveTextColours(scheme, { ...colours, accent })).every(
      ({ text, ratio }) => text !== 'accent' || ratio >= LEAST_CONTRAST,
    );
  let [unreadable, readable] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = (unreadable + readable) / 2;
    if (isReadable(at(middle))) readable = middle;
    else unreadable = middle;
  }
  return at(readable);
}
