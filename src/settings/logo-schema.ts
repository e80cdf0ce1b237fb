import { z } from 'zod';

const LOGO = 'Write the name of an SVG file in `content/`, such as `logo.svg`.';

/** The setting `mastheadLogo` of `site.yaml`. */
export const logoSettings = {
  mastheadLogo: z
    .string({ error: LOGO })
    .trim()
    // Inside of `content/`, with `/` between folders.
    .regex(/^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:]+\.svg$/i, LOGO)
    .optional()
    .describe(
      'a drawing that stands at the head of every page instead of the title: an SVG file in `content/`',
    ),
};
