import { generateAtomFeed } from 'feedsmith';
import { storySummary } from '../../archive/story.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { feedPath } from '../../urls/file-paths.ts';
import { authorCredits } from '../credits.ts';
import { feedImage } from '../metadata/share-image.ts';
import { lastModified, modifiedAt, publishedAt } from '../timestamps.ts';
import { stripInvalidXml } from '../../drawing/escape-xml.ts';
import { trimCdata } from './trim-cdata.ts';
import { addFeedPage } from './feed-page.ts';
import { FeedDate } from './feed-date.ts';
import { feedCategories, feedChannel, type Feed, type FeedItem, feedItemId } from './feed.ts';

// The standard requires `updated`, also in a feed without stories.
const EPOCH = new Date(0);

/**
 * A feed as Atom 1.0.
 *
 * @returns XML
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atomFeed(of: Feed): string {
  const { site, section, items } = of;
  const { title, description, home } = feedChannel({ site, section });
  const self = absoluteUrl(site, feedPath('atom.xml', section));
  const changed = lastModified(
    items.map(({ story }) => story),
    site.timeZone,
  );
  const feed = generateAtomFeed<true>(
    {
      id: self,
      title: { value: stripInvalidXml(title) },
      subtitle: { value: stripInvalidXml(description) },
      updated: changed ? new FeedDate(changed) : EPOCH,
      authors: [{ name: stripInvalidXml(site.title), uri: absoluteUrl(site, '/') }],
      icon: absoluteUrl(site, '/icon-192.png'),
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: home, rel: 'alternate', type: 'text/html' },
        ...(site.hub ? [{ href: site.hub, rel: 'hub' }] : []),
      ],
      entries: items.map((item) => atomEntry(item, site)),
      xml: { lang: site.language },
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: `${site.base}/feed.css` }] },
  );
  return addFeedPage(trimCdata(feed), of, 'atom.xml', 'feed');
}

function atomEntry({ story, html, pictureBytes }: FeedItem, site: Feed['site']) {
  const authors = authorCredits(site, story).map(({ name, url }) => ({
    name: stripInvalidXml(name),
    uri: url,
  }));
  const picture = feedImage(site, story);
  return {
    id: feedItemId(site, story),
    title: { value: stripInvalidXml(story.headline) },
    published: new FeedDate(publishedAt(story, site.timeZone)),
    updated: new FeedDate(modifiedAt(story, site.timeZone)),
    links: [
      { href: absoluteUrl(site, story.path), rel: 'alternate', type: 'text/html' },
      ...(picture
        ? [
            {
              href: absoluteUrl(site, picture.path),
              rel: 'enclosure',
              type: picture.type,
              ...(pictureBytes ? { length: pictureBytes } : {}),
            },
          ]
        : []),
    ],
    ...(authors.length ? { authors } : {}),
    categories: feedCategories(site, story).map((term) => ({ term: stripInvalidXml(term) })),
    summary: { value: stripInvalidXml(storySummary(story)) },
    content: { value: stripInvalidXml(html), type: 'html' },
    ...(story.language ? { xml: { lang: story.language } } : {}),
  };
}
