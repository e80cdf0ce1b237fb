import { z } from 'zod';
import { FONT_PACKAGE } from '../files/font-package.ts';

const NAME =
  'Write the name of a font package that is installed, such as `@fontsource/literata` or `@fontsource-variable/newsreader`.';
const FONTS = 'Write `text:` and `headlines:` under `fonts:`, each with the name of a font package.';

const fontPackage = z.string({ error: NAME }).trim().regex(FONT_PACKAGE, NAME);

/** The setting `fonts` of `site.yaml`: the typefaces. */
export const fontsSettings = {
  fonts: z
    .strictObject(
      {
        text: fontPackage
          .optional()
          .describe(
            'the typeface of the text: a font package that is installed, such as `@fontsource/literata`',
          ),
        headlines: fontPackage
          .optional()
          .describe('the typeface of the headlines; without it, they have that of the text'),
      },
      { error: (issue) => (issue.code === 'invalid_type' ? FONTS : undefined) },
    )
    .optional()
    .describe('the typefaces, from packages of Fontsource; without them, the paper is set in Newsreader'),
};
