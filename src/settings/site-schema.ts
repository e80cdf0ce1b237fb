import { z } from 'zod';
import { RESERVED_SEGMENTS } from '../urls/page-paths.ts';
import { publisherSettings } from './publisher-schema.ts';

const text = (error: string) => z.string({ error }).trim().min(1, error);

const NEWEST = 'Write how many stories get a share card of their own, such as `500`, or `0` for none.';
const CARDS = 'Write `false` for no share cards, or a line such as `newest: 500` under `cards:`.';

const section = z.strictObject({
  /** The folder in `content/articles/`, and the first part of the section’s URL: `world`. */
  id: text('A section needs an `id`, such as `world`: the name of its folder and of its address.')
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'Write a section’s `id` in small letters, digits and hyphens, such as `world`.',
    )
    .refine(
      (id) => !(RESERVED_SEGMENTS as readonly string[]).includes(id),
      'The site itself uses this address. Choose another `id`.',
    ),
  /** The name that readers see: `World`. */
  title: text('A section needs a `title`, such as `World`.'),
  /** One sentence for search results and the top of the section page. */
  description: z.string().trim().optional(),
});

/** The settings of the whole site, `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** The publication’s name. */
  title: text('The site needs a `title`, such as `The Morning Proof`.'),
  /** A few words under the name. */
  tagline: z.string().trim().default(''),
  /** The origin of the site: `https://example.org`. */
  url: z
    .string({ error: 'The site needs its `url`, such as `https://example.org`.' })
    .refine(
      isOrigin,
      'Write only the scheme and host, such as `https://example.org`; a folder goes into `base`.',
    )
    .transform((url) => new URL(url).origin),
  /** The path the site is published under: `/`, or `/news`. Parsing removes the final slash. */
  base: z
    .string()
    .regex(/^\/[\w./~-]*$/, 'Write `base` as a path that begins with a slash, such as `/` or `/news`.')
    .default('/')
    .transform((base) => base.replace(/\/+$/, '')),
  /** The language of the site, and of stories without a `language` field, as a BCP 47 tag. */
  language: z
    .string()
    .refine(isLanguage, 'Write a language tag, such as `en`, `en-GB` or `de`.')
    .default('en'),
  /** The time zone of dates and times, as an IANA name. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'Write the zone’s IANA name, such as `Europe/London` or `UTC`.')
    .default('UTC'),
  /** In the order that readers see. */
  sections: z
    .array(section, { error: 'List the sections, each with an `id` and a `title`.' })
    .min(1, 'The site needs at least one section.')
    .refine(
      (sections) => new Set(sections.map(({ id }) => id)).size === sections.length,
      'Two sections have the same `id`. Rename or delete one.',
    ),
  /** The e-mail address for readers. */
  contact: z.email('Write an e-mail address, such as `desk@example.org`.').optional(),
  /** Whether every text file gets a `.br` and a `.gz` copy, for hosts that serve compressed files. */
  precompress: z.boolean('Write `precompress: true` or leave it out.').default(false),
  /** Share cards, the pictures of link previews. With `false`, only stories with an `image` have a picture. */
  cards: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          /** The number of newest stories with their own card; older stories use the card of their section. */
          newest: z.int({ error: NEWEST }).min(0, NEWEST).default(500),
        }),
      ],
      CARDS,
    )
    .prefault({}),
  /** Whether readers can search the headlines. */
  search: z.boolean('Write `search: false` or leave it out.').default(true),
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
    return Intl.getCanonicalLocales(tag).length === 1;
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
