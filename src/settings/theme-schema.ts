import { z } from 'zod';
import type { Palette } from '../theme/palette.ts';
import { HOW_TO_WRITE, readColour } from '../theme/read-colour.ts';
import { resolveTheme } from '../theme/resolve-theme.ts';
import { DEFAULT_PALETTE } from '../theme/palette.ts';

const QUOTES = `Nothing can be read here. YAML takes what follows a \`#\` for a remark. ${HOW_TO_WRITE}`;
const SCHEMES = 'Write `light:` and `dark:`, and under them `accent`, `paper` or `ink`.';
const COLOURS = 'Write `accent`, `paper` or `ink`, each on a line of its own with a colour.';

const colour = z
  .string({ error: ({ input }) => (input === null ? QUOTES : HOW_TO_WRITE) })
  .transform((written, context) => {
    const read = readColour(written);
    if (!('problem' in read)) return read;
    context.issues.push({ code: 'custom', message: read.problem, input: written });
    return z.NEVER;
  });

const onlyIfNoObject = (message: string) => (issue: { code: string }) =>
  issue.code === 'invalid_type' ? message : undefined;

// Those of each scheme suit each other.
const EXAMPLES = {
  light: { accent: `'#005a70'`, paper: `'rgb(245 248 249)'`, ink: `'oklch(23% 0.03 240)'` },
  dark: { accent: `'oklch(80% 0.09 215)'`, paper: `'#0c171e'`, ink: `'hsl(198 25% 90%)'` },
};

const scheme = (name: keyof typeof EXAMPLES) =>
  z
    .strictObject(
      {
        accent: colour.optional().meta({
          description: `the colour of links, marks and sections on a ${name} screen`,
          examples: [EXAMPLES[name].accent],
        }),
        paper: colour
          .optional()
          .meta({ description: `the ground of pages on a ${name} screen`, examples: [EXAMPLES[name].paper] }),
        ink: colour.optional().meta({
          description: `the colour of text on a ${name} screen`,
          examples: [EXAMPLES[name].ink],
        }),
      },
      { error: onlyIfNoObject(COLOURS) },
    )
    .prefault({});

/** The setting of `site.yaml` that gives the site its colours. Its output is every colour of the site. */
export const themeSettings = {
  theme: z
    .strictObject(
      {
        light: scheme('light').describe('the colours for readers whose device is set to light'),
        dark: scheme('dark').describe('the colours for readers whose device is set to dark'),
      },
      { error: onlyIfNoObject(SCHEMES) },
    )
    .transform((theme, context): Palette => {
      const isSet = [theme.light, theme.dark].some((colours) => Object.values(colours).some(Boolean));
      if (!isSet) return DEFAULT_PALETTE;
      const { palette, problems } = resolveTheme(theme);
      for (const { scheme: path, name, reason } of problems) {
        context.issues.push({ code: 'custom', message: reason, path: [path, name], input: theme });
      }
      return palette;
    })
    .prefault({})
    .describe('the colours of pages and of all that is drawn, for a light and a dark screen'),
};
