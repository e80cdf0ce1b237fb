import { generateRssFeed } from 'feedsmith';
import { feedPath } from '../urls/file-paths.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { creditsOf } from './authors.ts';
import { categoriesOf, channelOf, type Feed, type FeedItem, idOf } from './feed.ts';
import { FeedDate } from './feed-date.ts';
import { withoutPadding } from './feed-xml.ts';
import { lastModified, modifiedAt, publishedAt } from './moments.ts';
import { type SharePicture, storyPicture } from './share-picture.ts';
import { summaryOf } from './summary.ts';
import { escaped, xmlText } from './xml-text.ts';

/**
 * A feed as RSS 2.0, with the full text (content), authors and languages (dc), the last change (dcterms) and its
 * picture (media).
 *
 * @see https://www.rssboard.org/rss-specification
 */
export function rss({ site, section, items }: Feed): string {
  const { title, description, home } = channelOf({ site, section });
  const changed = lastModified(
    items.map(({ story }) => story),
    site.timeZone,
  );
  const hub = site.hub ? [{ href: site.hub, rel: 'hub' }] : [];
  const feed = generateRssFeed<true>(
    {
      title: xmlText(title),
      link: home,
      description: xmlText(description),
      language: site.language,
      docs: 'https://www.rssboard.org/rss-specification',
      // The newest change, not the moment of the build: a feed that says the same is the same.
      ...(changed ? { lastBuildDate: new FeedDate(changed) } : {}),
      image: { url: absoluteUrl(site, '/icon-192.png'), title: xmlText(title), link: home },
      atom: {
        links: [
          {
            href: absoluteUrl(site, feedPath('feed.xml', section)),
            rel: 'self',
            type: 'application/rss+xml',
          },
          ...hub,
        ],
      },
      items: items.map((item) => itemOf(item, site)),
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: `${site.base}/feed.css` }] },
  );
  return withoutPadding(feed);
}

function itemOf({ story, html }: FeedItem, site: Feed['site']) {
  const id = idOf(site, story);
  const picture = storyPicture(site, story);
  return {
    title: xmlText(story.headline),
    link: absoluteUrl(site, story.path),
    // A description is HTML, so that plain text in it is escaped twice: once here, once as XML.
    description: escaped(summaryOf(story)),
    categories: categoriesOf(site, story).map((name) => ({ name: xmlText(name) })),
    // The id leads to the story even where it is an old address: that one redirects.
    guid: { value: id, isPermaLink: true },
    pubDate: new FeedDate(publishedAt(story, site.timeZone)),
    dc: {
      creators: creditsOf(site, story).map(({ name }) => xmlText(name)),
      ...(story.language ? { languages: [story.language] } : {}),
    },
    // RSS itself has no place for a change.
    dcterms: { modified: [new FeedDate(modifiedAt(story, site.timeZone))] },
    content: { encoded: xmlText(html) },
    ...(picture ? { media: { contents: [mediumOf(picture, site)] } } : {}),
  };
}

function mediumOf({ path, type, width, height, alt }: SharePicture, site: Feed['site']) {
  return {
    url: absoluteUrl(site, path),
    type,
    medium: 'image',
    width,
    height,
    ...(alt ? { description: { value: xmlText(alt), type: 'plain' } } : {}),
  };
}
