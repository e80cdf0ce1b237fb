/** The three kinds of feed: file name, media type, and the name that feed readers show. */
export const FEEDS = [
  { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

/** The file name of a feed. */
export type FeedFile = (typeof FEEDS)[number]['file'];

/** The path of a feed: `/feed.xml`, or `/world/feed.xml` for a section */
export function feedPath(file: FeedFile, section?: string): string {
  return section === undefined ? `/${file}` : `/${section}/${file}`;
}

/** The path of a story as plain text: `/2023/09/14/kim-visits-russia/index.txt` */
export function textPath(story: { path: string }): string {
  return `${story.path}index.txt`;
}

/** The path of a story as IPTC ninjs: `/2023/09/14/kim-visits-russia/index.json` */
export function ninjsPath(story: { path: string }): string {
  return `${story.path}index.json`;
}

/** The formats of share cards: JPEG for stories with a picture, PNG for all others. */
export type CardFormat = 'png' | 'jpeg';

const CARD_EXTENSIONS = { png: 'png', jpeg: 'jpg' } as const;

/**
 * The path of a story’s share card: `/cards/2023/09/14/kim-jong-uns-visit-to-russia-prolonged.png`. It does not
 * depend on the settings or on the story's age, so a new story changes no older page.
 * src/share-cards/plan-cards.ts decides which picture the file contains.
 */
export function cardPath(story: { path: string }, format: CardFormat): string {
  return `/cards${story.path.slice(0, -1)}.${CARD_EXTENSIONS[format]}`;
}

/** The path of a section's card: `/cards/world.png` */
export function sectionCardPath(section: string, format: CardFormat = 'png'): string {
  return `/cards/${section}.${CARD_EXTENSIONS[format]}`;
}

/** The path of the site's card, for every page that belongs to no section: `/cards/site.png` */
export function siteCardPath(format: CardFormat = 'png'): string {
  return `/cards/site.${CARD_EXTENSIONS[format]}`;
}

/** The path of one part of the sitemap: `/sitemap-2023-09.xml` */
export function sitemapPath(part: string): string {
  return `/sitemap-${part}.xml`;
}
