import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

/** How many of the newest stories a feed holds. */
export const FEED_LENGTH = 50;

/** A story and the whole of it as HTML, every address in it absolute. */
export interface FeedItem {
  story: Story;
  html: string;
}

/** What every kind of feed is made of. */
export interface Feed {
  site: Site;
  /** the id of the section the feed is of; the whole site where there is none */
  section?: string | undefined;
  /** newest first */
  items: readonly FeedItem[];
}

/** What a feed calls itself, and the page it is the feed of. */
export function feedChannel({ site, section }: Pick<Feed, 'site' | 'section'>) {
  const known = site.sections.find(({ id }) => id === section);
  return {
    title: known ? `${site.title}: ${known.title}` : site.title,
    description: (known ? known.description : site.tagline) || site.title,
    home: absoluteUrl(site, known ? `/${known.id}/` : '/'),
  };
}

const ARTICLE_ADDRESS = /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/?$/;

/**
 * What feeds know a story by, for good: its address, or where it was renamed the first it had on this site, so that no
 * reader gets it a second time.
 */
export function feedItemId(site: Site, { path, aliases }: Pick<Story, 'path' | 'aliases'>): string {
  const first = aliases.find((alias) => ARTICLE_ADDRESS.test(alias));
  return absoluteUrl(site, first ? `${first.replace(/\/$/, '')}/` : path);
}

/** The topics of a story after its section, as a reader's program files them. */
export function feedCategories({ sections }: Site, { section, topics }: Pick<Story, 'section' | 'topics'>) {
  return [sections.find(({ id }) => id === section)?.title ?? section, ...topics];
}
