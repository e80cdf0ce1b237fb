import { z } from 'zod';

const TEXT = 'Write the text of the foot, such as `text: Printed nowhere, read everywhere.`';
const LINKS = 'List the links of the foot, each with a `title` and a `url`.';
const TITLE = 'A link of the foot needs a `title`, such as `Our podcast`.';
const ADDRESS =
  'Write an address that begins with `https://` or `mailto:`, or a path of this site, such as `/about/`.';
const FOOT = 'Write `text:` or `links:` under `foot:`.';

/** The address of a link in the foot. */
const address = z
  .string({ error: ADDRESS })
  .trim()
  .refine((text) => {
    if (/^\/(?![/\\])\S*$/.test(text)) return true;
    return /^mailto:[^\s@]+@[^\s@]+$/.test(text) || (/^https:\/\/\S+$/.test(text) && URL.canParse(text));
  }, ADDRESS);

/** The setting `foot` of `site.yaml`: what stands at the foot of every page besides its own links. */
export const footSettings = {
  foot: z
    .strictObject(
      {
        text: z
          .string({ error: TEXT })
          .trim()
          .min(1, TEXT)
          .optional()
          .describe(
            'a few sentences of plain text; a blank line begins a paragraph, and addresses become links',
          ),
        links: z
          .array(
            z.strictObject(
              {
                title: z.string({ error: TITLE }).trim().min(1, TITLE).describe('what readers see'),
                url: address.describe('where it leads: `https://…`, `mailto:…` or a path of this site'),
              },
              { error: (issue) => (issue.code === 'invalid_type' ? LINKS : undefined) },
            ),
            { error: LINKS },
          )
          .default([])
          .describe('links to other places'),
      },
      { error: (issue) => (issue.code === 'invalid_type' ? FOOT : undefined) },
    )
    .optional()
    .describe('what stands at the foot of every page, besides the links that are always there'),
};
