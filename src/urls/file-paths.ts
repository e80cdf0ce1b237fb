/** The three kinds of feed: file name, media type, and what a reader's program calls it. */
export const FEEDS = [
  { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

export type FeedFile = (typeof FEEDS)[number]['file'];

/** `/feed.xml`, or under a section `/world/feed.xml` */
export function feedPath(file: FeedFile, section?: string): string {
  return section === undefined ? `/${file}` : `/${section}/${file}`;
}

/** A story as plain text, at its address: `/2023/09/14/kim-visits-russia/index.txt` */
export function textPath(story: { path: string }): string {
  return `${story.path}index.txt`;
}

/** A story as IPTC ninjs: `/2023/09/14/kim-visits-russia/index.json` */
export function ninjsPath(story: { path: string }): string {
  return `${story.path}index.json`;
}

/**
 * Where a story’s share card stands: `/cards/2023/09/14/kim-jong-uns-visit-to-russia-prolonged.png`. It stands there
 * whatever the settings and however old the story is, so that no article's page changes because a newer one came in:
 * src/share-cards/plan-cards.ts decides which picture the file holds.
 */
export function cardPath(story: { path: string }): string {
  return `/cards${story.path.slice(0, -1)}.png`;
}

/** Where the card of a section stands: `/cards/world.png` */
export function sectionCardPath(section: string): string {
  return `/cards/${section}.png`;
}

/** Where the card of the whole site stands, for every page that is of no section. */
export const SITE_CARD_PATH = '/cards/site.png';

/** `/sitemap-2023-09.xml` */
export function sitemapPath(part: string): string {
  return `/sitemap-${part}.xml`;
}

/** The file of a story's picture, from the project's root: `public/images/quay.jpg`. */
export function imageFile(image: string): string {
  return `public${decodeURIComponent(image)}`;
}
