import { assert, constantFrom, double, integer, oneof, property, record, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { oklchToHex, toGamut, toOklch } from '../../src/theme/colour-space.ts';
import type { SchemeName } from '../../src/theme/palette.ts';
import { writeColour } from '../../src/theme/write-colour.ts';
import { leastContrast, readTheme, themeYaml, type WrittenColours } from './read-theme.ts';

// The property: what an editor writes passes, or it passes with all proposals pasted in, and each is as near as can be.

const channel = integer({ min: 0, max: 255 });
const hex = tuple(channel, channel, channel).map(
  (channels) => `#${channels.map((one) => one.toString(16).padStart(2, '0')).join('')}`,
);
const share = double({ min: 0, max: 1, noNaN: true });
const oklch = tuple(share, share, share).map(
  ([l, c, h]) => writeColour(toGamut({ l, c: c * 0.3, h: h * 360 }), 'oklch(').text,
);
const colour = oneof({ weight: 2, arbitrary: hex }, { weight: 1, arbitrary: oklch });
const scheme = constantFrom<SchemeName>('light', 'dark');

const PROPOSAL = /`theme\.\w+\.(\w+)`: .* `'(.+)'`\.$/;
const proposalsOf = (messages: readonly string[]) =>
  Object.fromEntries(messages.map((message) => PROPOSAL.exec(message)!.slice(1))) as WrittenColours;

test('all proposals together pass', () => {
  assert(
    property(
      scheme,
      record({ paper: colour, ink: colour, accent: colour }, { requiredKeys: [] }),
      (name, colours) => {
        const { palette, messages } = readTheme(themeYaml(name, colours));
        const after = palette ?? readTheme(themeYaml(name, { ...colours, ...proposalsOf(messages) })).palette;
        expect(leastContrast(after!, 'light')).toBeGreaterThanOrEqual(4.5);
        expect(leastContrast(after!, 'dark')).toBeGreaterThanOrEqual(4.5);
      },
    ),
    { numRuns: 60, seed: 18 },
  );
});

// Less than what 8 bits can tell apart.
const ROUNDED = 0.006;

test('a proposal keeps the hue, and no nearer lightness passes', () => {
  assert(
    property(scheme, constantFrom('paper', 'ink', 'accent'), hex, share, (name, what, written, near) => {
      const proposal = proposalsOf(readTheme(themeYaml(name, { [what]: written })).messages)[what as 'ink'];
      if (proposal === undefined) return true;
      const [from, to] = [toOklch(written), toOklch(proposal)];
      const turned = Math.abs(((to.h - from.h + 540) % 360) - 180);
      if (Math.min(from.c, to.c) > 0.02 && turned > 8) return false;
      const distance = Math.max(0, Math.abs(to.l - from.l) - ROUNDED) * near;
      return [from.l - distance, from.l + distance].every((l) => {
        const nearer = oklchToHex({ ...from, l: Math.min(1, Math.max(0, l)) });
        return readTheme(themeYaml(name, { [what]: nearer })).messages.length > 0;
      });
    }),
    { numRuns: 60, seed: 18 },
  );
});
