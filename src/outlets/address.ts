import type { Site } from '../desk/site.ts';

/** What an address is made of besides its path. */
export type Place = Pick<Site, 'url' | 'base'>;

/**
 * A path of the site as an address that works from anywhere. Letters outside ASCII are percent-encoded, and what is
 * encoded already stays as it is.
 */
export function absolute({ url, base }: Place, path: string): string {
  return new URL(base + path, url).href;
}

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
