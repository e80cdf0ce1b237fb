import { renderBody } from '../archive/article-body.ts';
import type { PagePath } from '../archive/page-path.ts';
import { getPublished } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import type { Story } from '../archive/story.ts';
import { type Feed, type FeedItem, FEED_LENGTH } from '../outputs/feeds/feed.ts';
import { feedContent } from '../outputs/feeds/feed-content.ts';
import { cropCut, leadPicture } from '../pictures/story-picture.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { pictureRenderer } from './_pictures.ts';

// A story is in up to six feeds, but is rendered once. The cache has no more items than the feeds.
const items = new Map<string, Promise<FeedItem>>();

/** The props of a feed's route. */
export interface FeedProps {
  /** the id of the section; undefined for the feed of the site */
  section: string | undefined;
  /** newest first; the feed shows them with their bodies */
  stories: Story[];
}

/** The paths of the feeds: the site's, `/feed.xml`, and one of each section, `/world/feed.xml`. */
export async function feedRoutes(): Promise<PagePath<FeedProps>[]> {
  const { archive } = await getPublished();
  const ofSections = site.sections.map(({ id }) => feedOf(id, archive.sections.get(id) ?? []));
  return [feedOf(undefined, archive.stories), ...ofSections];
}

function feedOf(section: string | undefined, all: readonly Story[]): PagePath<FeedProps> {
  const stories = all.slice(0, FEED_LENGTH);
  return { params: { section }, props: { section, stories }, reads: stories };
}

/** A feed with the bodies of its stories, rendered as HTML. */
export async function loadFeed({ section, stories }: FeedProps): Promise<Feed> {
  return { site, section, items: await Promise.all(stories.map(itemOf)) };
}

function itemOf(story: Story): Promise<FeedItem> {
  // In `dev`, an article can change while its item is cached.
  if (import.meta.env.IS_DEV_SERVER) return renderItem(story);
  // The picture of a story can change without its file.
  const key = JSON.stringify(story);
  const item = items.get(key) ?? renderItem(story);
  items.set(key, item);
  return item;
}

async function renderItem(story: Story): Promise<FeedItem> {
  const body = renderBody(story, { base: absoluteUrl(site, '/').replace(/\/$/, ''), forFeed: true });
  const picture = leadPicture(story, site.language);
  const pictureBytes =
    picture && (await pictureRenderer().render(picture, cropCut(picture, 'picture-16x9'))).length;
  return { story, html: feedContent(site, story, body), pictureBytes };
}
