import { generateJsonFeed } from 'feedsmith';
import { storySummary } from '../../archive/story.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { feedPath } from '../../urls/file-paths.ts';
import { authorCredits } from '../credits.ts';
import { feedImage } from '../metadata/share-image.ts';
import { modifiedAt, publishedAt } from '../timestamps.ts';
import { FeedDate } from './feed-date.ts';
import { feedCategories, feedChannel, type Feed, type FeedItem, feedItemId } from './feed.ts';

/**
 * A feed as JSON Feed 1.1.
 *
 * @returns JSON
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed({ site, section, items }: Feed): string {
  const { title, description, home } = feedChannel({ site, section });
  const feed = generateJsonFeed<true>(
    {
      title,
      description,
      home_page_url: home,
      feed_url: absoluteUrl(site, feedPath('feed.json', section)),
      icon: absoluteUrl(site, '/icon-512.png'),
      favicon: absoluteUrl(site, '/icon-192.png'),
      language: site.language,
      authors: [{ name: site.title, url: absoluteUrl(site, '/') }],
      ...(site.hub ? { hubs: [{ type: 'WebSub', url: site.hub }] } : {}),
      items: items.map((item) => jsonFeedItem(item, site)),
    },
    { strict: true },
  );
  // The standard requires `items`, but the library leaves out an empty list.
  return `${JSON.stringify(items.length ? feed : { ...(feed as object), items: [] })}\n`;
}

function jsonFeedItem({ story, html }: FeedItem, site: Feed['site']) {
  const authors = authorCredits(site, story).map(({ name, url }) => ({ name, url }));
  const picture = feedImage(site, story);
  return {
    id: feedItemId(site, story),
    url: absoluteUrl(site, story.path),
    title: story.headline,
    summary: storySummary(story),
    content_html: html,
    ...(picture ? { image: absoluteUrl(site, picture.path) } : {}),
    date_published: new FeedDate(publishedAt(story, site.timeZone)),
    date_modified: new FeedDate(modifiedAt(story, site.timeZone)),
    tags: feedCategories(site, story),
    ...(authors.length ? { authors } : {}),
    language: story.language ?? site.language,
  };
}
