import { z } from 'zod';
import { RESERVED_SEGMENTS } from '../urls/page-paths.ts';
import { publisherSettings } from './publisher-schema.ts';

const text = (what: string) => z.string({ error: what }).trim().min(1, what);

const NEWEST = 'Write how many stories get a share card of their own, such as `500`, or `0` for none.';
const CARDS = 'Write `false` for no share cards at all, or below `cards:` a line such as `newest: 500`.';

const section = z.strictObject({
  /** The folder under `content/articles/` and the first part of the address: `world`. */
  id: text('A section needs an `id`, such as `world`: the name of its folder and of its address.')
    .regex(
      /^[a-z][a-z0-9-]*$/,
      'Write a section’s `id` in small letters, digits and hyphens, such as `world`.',
    )
    .refine(
      (id) => !(RESERVED_SEGMENTS as readonly string[]).includes(id),
      'This word is an address of the site’s own. Take another.',
    ),
  /** What readers see: `World`. */
  title: text('A section needs a `title`, such as `World`.'),
  /** One sentence for search results and the head of the section. */
  description: z.string().trim().optional(),
});

/** The settings of the whole site, `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** The publication’s name. */
  title: text('The site needs a `title`, such as `The Morning Proof`.'),
  /** A few words under the name. */
  tagline: z.string().trim().default(''),
  /** Where the site is published, scheme and host only: `https://example.org`. */
  url: z
    .string({ error: 'The site needs its `url`, such as `https://example.org`.' })
    .refine(
      isOrigin,
      'Write scheme and host alone, such as `https://example.org`; a folder goes into `base`.',
    )
    .transform((url) => new URL(url).origin),
  /** The folder the site is published under: `/`, or `/news`. Kept without a final slash. */
  base: z
    .string()
    .regex(/^\/[\w./~-]*$/, 'Write `base` as a path that begins with a slash, such as `/` or `/news`.')
    .default('/')
    .transform((base) => base.replace(/\/+$/, '')),
  /** The language of the site and of its stories where they say no other, as a BCP 47 tag. */
  language: z
    .string()
    .refine(isLanguage, 'Write a language tag, such as `en`, `en-GB` or `de`.')
    .default('en'),
  /** IANA name of the zone that days begin in, and that times are shown in. */
  timeZone: z
    .string()
    .refine(isTimeZone, 'Write the zone’s IANA name, such as `Europe/London` or `UTC`.')
    .default('UTC'),
  /** In the order readers see them. */
  sections: z
    .array(section, { error: 'List the sections, each with an `id` and a `title`.' })
    .min(1, 'The site needs at least one section.')
    .refine(
      (sections) => new Set(sections.map(({ id }) => id)).size === sections.length,
      'Two sections have the same `id`. Rename or delete one.',
    ),
  /** Where readers write to: an e-mail address. */
  contact: z.email('Write an e-mail address, such as `desk@example.org`.').optional(),
  /** Whether every text file gets a `.br` and a `.gz` beside it, for hosts that send them as they are. */
  precompress: z.boolean('Write `precompress: true` or leave it out.').default(false),
  /** The pictures that links to stories show. `false`: there are none, but of stories that have an `image`. */
  cards: z
    .union(
      [
        z.literal(false),
        z.strictObject({
          /** So many of the newest stories have a card of their own, older ones their section's. 0: none has. */
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

export type Site = z.output<typeof siteSchema>;
export type Section = Site['sections'][number];

function isOrigin(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const url = new URL(written);
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
