import { toOklch } from './colour-space.ts';
import { type ColourToWrite, writeColour } from './write-colour.ts';

// In OKLCH, a thousandth of lightness is less than an eye sees. Leaps find about where a colour passes, steps where exactly.
const STEP = 1 / 1000;
const STEPS_IN_LEAP = 8;
const LEAPS = 125;

/**
 * Finds the nearest colour that passes: of the same hue, and of the same chroma where sRGB has it, with the least change of
 * lightness in OKLCH.
 *
 * @param hex `#rrggbb`
 * @param like what the editor wrote, whose notation the result has; empty for hex
 * @param passes is asked about `#rrggbb` exactly as the result would be read
 * @returns undefined if no lightness passes
 */
export function nearestColour(
  hex: string,
  like: string,
  passes: (hex: string) => boolean,
): ColourToWrite | undefined {
  // What is written is more exact than its 8-bit channels.
  const colour = toOklch(like || hex);
  const passingAt = (steps: number): ColourToWrite | undefined => {
    for (const l of [colour.l - steps * STEP, colour.l + steps * STEP]) {
      // The last leap before black or white goes there, whatever is left of it.
      if (l < -STEPS_IN_LEAP * STEP || l > 1 + STEPS_IN_LEAP * STEP) continue;
      const candidate = writeColour({ ...colour, l: Math.min(1, Math.max(0, l)) }, like);
      if (passes(candidate.hex)) return candidate;
    }
    return undefined;
  };
  for (let leap = 1; leap <= LEAPS; leap += 1) {
    const last = leap * STEPS_IN_LEAP;
    if (!passingAt(last)) continue;
    for (let steps = last - STEPS_IN_LEAP + 1; steps <= last; steps += 1) {
      const nearest = passingAt(steps);
      if (nearest) return nearest;
    }
  }
  return undefined;
}
