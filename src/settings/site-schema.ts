import { z } from 'zod';
import { RESERVED_SEGMENTS } from '../urls/page-paths.ts';
import { fontsSettings } from './fonts-schema.ts';
import { footSettings } from './foot-schema.ts';
import { logoSettings } from './logo-schema.ts';
import { publisherSettings } from './publisher-schema.ts';
import { themeSettings } from './theme-schema.ts';

const text = (error: string) => z.string({ error }).trim().min(1, error);

const NEWEST = 'Write how many stories get a share card of their own, such as `500`, or `0` for none.';
const CARDS = 'Write `false` for no share cards, or a line such as `newest: 500` under `cards:`.';

const section = z.strictObject({
  id: text('A section needs an `id`, such as `world`: the name of its folder and of its address.')
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'Write a section’s `id` in small letters, digits and hyphens, such as `world`.',
    )
    .refine(
      (id) => !(RESERVED_SEGMENTS as readonly string[]).includes(id),
      'The site itself uses this address. Choose another `id`.',
    )
    .describe('`world`: the folder in `content/articles/`, and the first part of the section’s address'),
  title: text('A section needs a `title`, such as `World`.').describe('`World`: the name that readers see'),
  description: z
    .string()
    .trim()
    .optional()
    .describe('a sentence for search results and the top of the section’s page'),
});

/** The settings of the whole site, `content/site.yaml`. */
export const siteSchema = z.strictObject({
  title: text('The site needs a `title`, such as `The Morning Proof`.').describe('the paper’s name'),
  tagline: z.string().trim().default('').describe('a few words under the name'),
  url: z
    .string({ error: 'The site needs its `url`, such as `https://example.org`.' })
    .refine(
      isOrigin,
      'Write only the scheme and host, such as `https://example.org`; a folder goes into `base`.',
    )
    .transform((url) => new URL(url).origin)
    .describe('`https://example.org`: where the site stands, without a folder'),
  base: z
    .string()
    .regex(/^\/[\w./~-]*$/, 'Write `base` as a path that begins with a slash, such as `/` or `/news`.')
    .default('/')
    // Addresses begin with a slash of their own.
    .transform((base) => base.replace(/\/+$/, ''))
    .describe('`/news`: the folder that the site stands in'),
  language: z
    .string()
    .refine(isLanguage, 'Write a language tag, such as `en`, `en-GB` or `de`.')
    .default('en')
    .describe('`en-GB`, `de`, …: the language of the site, and of stories that do not say theirs'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'Write the zone’s IANA name, such as `Europe/London` or `UTC`.')
    .default('UTC')
    .describe('`Europe/London`: the time zone of dates and times'),
  sections: z
    .array(section, { error: 'List the sections, each with an `id` and a `title`.' })
    .min(1, 'The site needs at least one section.')
    .refine(
      (sections) => new Set(sections.map(({ id }) => id)).size === sections.length,
      'Two sections have the same `id`. Rename or delete one.',
    )
    .describe('the sections, in the order that readers see; each begins with `- id:`'),
  contact: z
    .email('Write an e-mail address, such as `desk@example.org`.')
    .optional()
    .describe('the e-mail address for readers'),
  precompress: z
    .boolean('Write `precompress: true` or leave it out.')
    .default(false)
    .describe('`true` adds a `.br` and a `.gz` copy of every text file, for hosts that serve them'),
  cards: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          newest: z
            .int({ error: NEWEST })
            .min(0, NEWEST)
            .default(500)
            .describe('how many of the newest stories have a card; older ones use the card of their section'),
        }),
      ],
      CARDS,
    )
    .prefault({})
    .describe('share cards, the pictures of links; with `false`, only stories with a picture have one'),
  search: z
    .boolean('Write `search: false` or leave it out.')
    .default(true)
    .describe('`false` takes the search of headlines away'),
  ...themeSettings,
  ...fontsSettings,
  ...logoSettings,
  ...footSettings,
  ...publisherSettings,
});

/** The settings, after validation. */
export type Site = z.output<typeof siteSchema>;
/** One section in the settings. */
export type Section = Site['sections'][number];

function isOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username;
}

function isLanguage(tag: string): boolean {
  try {
    // Longer ones, such as `english`, are allowed for languages to come; there are none.
    return Intl.getCanonicalLocales(tag).length === 1 && new Intl.Locale(tag).language.length <= 3;
  } catch {
    return false;
  }
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
