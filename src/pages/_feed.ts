import { renderBody } from '../archive/article-body.ts';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import type { PagePath } from '../archive/page-path.ts';
import type { Story } from '../archive/story.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { type Feed, type FeedItem, FEED_LENGTH } from '../outputs/feeds/feed.ts';
import { feedContent } from '../outputs/feeds/feed-content.ts';

// A story stands in up to six feeds, and is read for the first. No more stay here than the feeds hold.
const kept = new Map<string, Promise<FeedItem>>();

/** What a feed shows. */
export interface FeedProps {
  /** the id of the section; missing for the feed of the site */
  section?: string;
  /** newest first; the feed shows them with their bodies */
  stories: Story[];
}

/** The paths of the sections' feeds. */
export async function feedRoutes(): Promise<PagePath<FeedProps>[]> {
  const { archive } = await getPublished();
  return site.sections.map(({ id }) => {
    const stories = (archive.sections.get(id) ?? []).slice(0, FEED_LENGTH);
    return { params: { section: id }, props: { section: id, stories }, reads: stories };
  });
}

/** The feed of the whole site. */
export async function siteFeed(): Promise<Feed> {
  const { archive } = await getPublished();
  return loadFeed({ stories: archive.stories.slice(0, FEED_LENGTH) });
}

/** A feed with the text of its stories. */
export async function loadFeed({ section, stories }: FeedProps): Promise<Feed> {
  return { site, section, items: await Promise.all(stories.map(itemOf)) };
}

function itemOf(story: Story): Promise<FeedItem> {
  // In dev the copy can change under a kept item.
  if (import.meta.env.IS_DEV_SERVER) return read(story);
  const key = `${story.path} ${story.fileDigest}`;
  const item = kept.get(key) ?? read(story);
  kept.set(key, item);
  return item;
}

async function read(story: Story): Promise<FeedItem> {
  const body = renderBody(story, absoluteUrl(site, '/').replace(/\/$/, ''));
  return { story, html: feedContent(site, story, body) };
}
