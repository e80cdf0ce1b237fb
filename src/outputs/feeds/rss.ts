import { generateRssFeed } from 'feedsmith';
import { storySummary } from '../../archive/story.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { feedPath } from '../../urls/file-paths.ts';
import { authorCredits } from '../credits.ts';
import { type ShareImage, feedImage } from '../metadata/share-image.ts';
import { lastModified, modifiedAt, publishedAt } from '../timestamps.ts';
import { escapeXml, stripInvalidXml } from '../../drawing/escape-xml.ts';
import { trimCdata } from './trim-cdata.ts';
import { addFeedPage } from './feed-page.ts';
import { FeedDate } from './feed-date.ts';
import { feedCategories, feedChannel, type Feed, type FeedItem, feedItemId } from './feed.ts';

/**
 * A feed as RSS 2.0, with full text (`content:`), authors and languages (`dc:`), the last change (`dcterms:`) and the
 * picture (`media:`).
 *
 * @returns XML
 * @see https://www.rssboard.org/rss-specification
 */
export function rssFeed(of: Feed): string {
  const { site, section, items } = of;
  const { title, description, home } = feedChannel({ site, section });
  const changed = lastModified(
    items.map(({ story }) => story),
    site.timeZone,
  );
  const hub = site.hub ? [{ href: site.hub, rel: 'hub' }] : [];
  const feed = generateRssFeed<true>(
    {
      title: stripInvalidXml(title),
      link: home,
      description: stripInvalidXml(description),
      language: site.language,
      docs: 'https://www.rssboard.org/rss-specification',
      // The newest change, not the time of the build: the same stories give the same bytes.
      ...(changed ? { lastBuildDate: new FeedDate(changed) } : {}),
      image: { url: absoluteUrl(site, '/icon-192.png'), title: stripInvalidXml(title), link: home },
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
      items: items.map((item) => rssItem(item, site)),
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: `${site.base}/feed.css` }] },
  );
  // RSS tells its language to feed readers; this attribute tells browsers.
  const withLanguage = trimCdata(feed).replace('<rss ', `<rss xml:lang="${escapeXml(site.language)}" `);
  return addFeedPage(withLanguage, of, 'feed.xml', 'rss');
}

function rssItem({ story, html, pictureBytes }: FeedItem, site: Feed['site']) {
  const id = feedItemId(site, story);
  const picture = feedImage(site, story);
  return {
    title: stripInvalidXml(story.headline),
    link: absoluteUrl(site, story.path),
    // A description is HTML in XML, so plain text is escaped twice: here, and by the library.
    description: escapeXml(storySummary(story)),
    categories: feedCategories(site, story).map((name) => ({ name: stripInvalidXml(name) })),
    // A permalink even if it is an old URL, because that one redirects.
    guid: { value: id, isPermaLink: true },
    pubDate: new FeedDate(publishedAt(story, site.timeZone)),
    dc: {
      creators: authorCredits(site, story).map(({ name }) => stripInvalidXml(name)),
      ...(story.language ? { languages: [story.language] } : {}),
    },
    // RSS itself has no element for the last change.
    dcterms: { modified: [new FeedDate(modifiedAt(story, site.timeZone))] },
    content: { encoded: stripInvalidXml(html) },
    ...(picture ? { media: { contents: [mediaContent(picture, pictureBytes, site)] } } : {}),
  };
}

function mediaContent(
  { path, type, width, height, alt, credit }: ShareImage,
  bytes: number | undefined,
  site: Feed['site'],
) {
  return {
    url: absoluteUrl(site, path),
    type,
    medium: 'image',
    ...(bytes ? { fileSize: bytes } : {}),
    width,
    height,
    ...(credit ? { credits: [{ value: stripInvalidXml(credit) }] } : {}),
    ...(alt ? { description: { value: stripInvalidXml(alt), type: 'plain' } } : {}),
  };
}
