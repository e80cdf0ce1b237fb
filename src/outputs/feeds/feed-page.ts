import { storySummary } from '../../archive/story.ts';
import { escapeXml } from '../../drawing/escape-xml.ts';
import { longDate } from '../../i18n/format-date.ts';
import { languageAttributes } from '../../i18n/language-tag.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { type FeedFile, feedPath } from '../../urls/file-paths.ts';
import { FOLLOW_PATH, followPath, sectionPath } from '../../urls/page-paths.ts';
import { type Feed, feedChannel, type FeedItem } from './feed.ts';

// A browser shows a feed as its style sheet says. A style sheet makes no links, so a feed also holds elements of XHTML:
// one on top, and one in each item. The style sheet shows only them (src/styles/feed-page.css). Feed readers pass over
// elements of a namespace that they do not know. Their names are none of those that a feed has itself, because some
// readers look only at the name: so nothing here is a `link` or a `summary`, and the `title` says what the feed's says.

const NAMESPACE = 'xmlns="http://www.w3.org/1999/xhtml"';

// In a feed nothing else can end so: the text of stories is escaped.
const STARTS = { rss: /<channel>\n/, feed: /<feed [^>]*>\n/ };
const ENDS = { rss: /^ *<\/item>/gm, feed: /^ *<\/entry>/gm };

/**
 * Adds what a browser shows to a feed: whose feed it is, what it is for, its address, and each story with a link.
 *
 * @param xml the feed, with a line for each element
 * @param file the feed's own file
 * @param root the name of its first element
 * @throws Error if the XML has not one element for each item
 */
export function addFeedPage(xml: string, feed: Feed, file: FeedFile, root: 'rss' | 'feed'): string {
  const items = feed.items.map((item) => itemMarkup(feed, item));
  let count = 0;
  const withItems = xml.replace(ENDS[root], (end) => `${items[count++] ?? ''}${end}`);
  if (count !== items.length) throw new Error(`The feed has ${count} items, and not ${items.length}.`);
  return withItems.replace(STARTS[root], (start) => `${start}${headMarkup(feed, file)}`);
}

/** Its paths need no host, so that a copy of the site leads to its own pages. */
function headMarkup({ site, section }: Feed, file: FeedFile): string {
  const { title } = feedChannel({ site, section });
  const address = `${escapeXml(absoluteUrl(site, '/'))}<wbr/>${feedPath(file, section).slice(1)}`;
  const follow = section === undefined ? FOLLOW_PATH : followPath(section);
  const link = (path: string, text: string) => `<a href="${escapeXml(site.base + path)}">${text}</a>`;
  const name = site.sections.find(({ id }) => id === section)?.title;
  return [
    `<div ${NAMESPACE}><title>${escapeXml(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    `<p class="name">${link('/', escapeXml(site.title))}</p>`,
    `<h1>${name ? `${link(sectionPath(section!), escapeXml(name))}, as a feed` : 'The newest stories, as a feed'}</h1>`,
    '<p>A feed brings every new story, whole, to a feed reader: an app that gathers what you follow. ',
    `Copy this address into one: <a class="address" href="" dir="ltr">${address}</a></p>`,
    `<p class="onward">${link(follow, 'All feeds')}</p></div>\n`,
  ].join('');
}

function itemMarkup({ site, section }: Feed, { story }: FeedItem): string {
  const attributes = Object.entries(languageAttributes(story.language, site.language))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
  const name = section === undefined && site.sections.find(({ id }) => id === story.section)?.title;
  return [
    `<div ${NAMESPACE}><h2${attributes}>`,
    `<a href="${escapeXml(site.base + story.path)}">${escapeXml(story.headline)}</a></h2>`,
    `<p${attributes}>${escapeXml(storySummary(story))}</p>`,
    `<p class="about"><span>${escapeXml(longDate(story.day, site.language))}</span>`,
    `${name ? ` <b>${escapeXml(name)}</b>` : ''}</p></div>\n`,
  ].join('');
}
