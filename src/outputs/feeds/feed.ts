import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

/** How many stories a feed has at most. */
export const FEED_LENGTH = 50;

/** A story, and its full text as HTML with absolute URLs. */
export interface FeedItem {
  story: Story;
  html: string;
  /** the size of the story's picture in bytes; undefined if it has none */
  pictureBytes?: number | undefined;
}

/** The content of a feed, for every format. */
export interface Feed {
  site: Site;
  /** the id of the feed's section; missing for the feed of the whole site */
  section?: string | undefined;
  /** newest first */
  items: readonly FeedItem[];
}

/** The title and description of a feed, and the absolute URL of its page. */
export function feedChannel({ site, section }: Pick<Feed, 'site' | 'section'>) {
  const known = site.sections.find(({ id }) => id === section);
  return {
    title: known ? `${site.title}: ${known.title}` : site.title,
    description: (known ? known.description : site.tagline) || site.title,
    home: absoluteUrl(site, known ? `/${known.id}/` : '/'),
  };
}

const ARTICLE_PATH = /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/?$/;

/**
 * The permanent id of a story in feeds: its URL, or the first URL it had on this site if it was renamed: feed readers
 * would show a story with a new id twice.
 */
export function feedItemId(site: Site, { path, aliases }: Pick<Story, 'path' | 'aliases'>): string {
  const first = aliases.find((alias) => ARTICLE_PATH.test(alias));
  return absoluteUrl(site, first ? `${first.replace(/\/$/, '')}/` : path);
}

/** The categories of a story in feeds: the title of its section, then its topics. */
export function feedCategories({ sections }: Site, { section, topics }: Pick<Story, 'section' | 'topics'>) {
  return [sections.find(({ id }) => id === section)?.title ?? section, ...topics];
}
