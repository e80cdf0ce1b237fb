import { generateAtomFeed } from 'feedsmith';
import { feedPath } from '../urls/file-paths.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { creditsOf } from './authors.ts';
import { categoriesOf, channelOf, type Feed, type FeedItem, idOf } from './feed.ts';
import { FeedDate } from './feed-date.ts';
import { withoutPadding } from './feed-xml.ts';
import { lastModified, modifiedAt, publishedAt } from './moments.ts';
import { storyPicture } from './share-picture.ts';
import { summaryOf } from './summary.ts';
import { xmlText } from './xml-text.ts';

/** What a feed without a story says it was last changed at: the standard wants a moment. */
const NEVER = new Date(0);

/**
 * A feed as Atom 1.0.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atom({ site, section, items }: Feed): string {
  const { title, description, home } = channelOf({ site, section });
  const self = absoluteUrl(site, feedPath('atom.xml', section));
  const changed = lastModified(
    items.map(({ story }) => story),
    site.timeZone,
  );
  const feed = generateAtomFeed<true>(
    {
      id: self,
      title: { value: xmlText(title) },
      subtitle: { value: xmlText(description) },
      updated: changed ? new FeedDate(changed) : NEVER,
      authors: [{ name: xmlText(site.title), uri: absoluteUrl(site, '/') }],
      icon: absoluteUrl(site, '/icon-192.png'),
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
        { href: home, rel: 'alternate', type: 'text/html' },
        ...(site.hub ? [{ href: site.hub, rel: 'hub' }] : []),
      ],
      entries: items.map((item) => entryOf(item, site)),
      xml: { lang: site.language },
    },
    { strict: true, stylesheets: [{ type: 'text/css', href: `${site.base}/feed.css` }] },
  );
  return withoutPadding(feed);
}

function entryOf({ story, html }: FeedItem, site: Feed['site']) {
  const authors = creditsOf(site, story).map(({ name, url }) => ({
    name: xmlText(name),
    uri: url,
  }));
  const picture = storyPicture(site, story);
  return {
    id: idOf(site, story),
    title: { value: xmlText(story.headline) },
    published: new FeedDate(publishedAt(story, site.timeZone)),
    updated: new FeedDate(modifiedAt(story, site.timeZone)),
    links: [
      { href: absoluteUrl(site, story.path), rel: 'alternate', type: 'text/html' },
      ...(picture ? [{ href: absoluteUrl(site, picture.path), rel: 'enclosure', type: picture.type }] : []),
    ],
    ...(authors.length ? { authors } : {}),
    categories: categoriesOf(site, story).map((term) => ({ term: xmlText(term) })),
    summary: { value: xmlText(summaryOf(story)) },
    content: { value: xmlText(html), type: 'html' },
    ...(story.language ? { xml: { lang: story.language } } : {}),
  };
}
