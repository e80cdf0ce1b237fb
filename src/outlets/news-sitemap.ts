import type { Story } from '../archive/story.ts';
import type { Site } from '../desk/site.ts';
import { absolute } from './address.ts';
import { modifiedAt, publishedAt } from './moments.ts';
import { escaped } from './xml-text.ts';

const TWO_DAYS = 2 * 24 * 60 * 60 * 1000;
const MOST = 1000;

/**
 * The sitemap of fresh news: stories of the two days up to the newest one. It counts from that story, not from the
 * moment of the build, so that the same stories give the same file.
 *
 * @param stories newest first
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(site: Site, stories: readonly Story[]): string {
  const since = (stories[0]?.moment ?? 0) - TWO_DAYS;
  const end = stories.findIndex(({ moment }) => moment < since);
  const fresh = stories.slice(0, Math.min(end < 0 ? stories.length : end, MOST));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
      ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...fresh.map((story) => newsOf(site, story)),
    '</urlset>',
    '',
  ].join('\n');
}

function newsOf(site: Site, story: Story): string {
  return [
    `<url><loc>${escaped(absolute(site, story.path))}</loc>`,
    `<lastmod>${modifiedAt(story, site.timeZone)}</lastmod><news:news>`,
    `<news:publication><news:name>${escaped(site.title)}</news:name>`,
    `<news:language>${newsLanguage(story.language ?? site.language)}</news:language></news:publication>`,
    `<news:publication_date>${publishedAt(story, site.timeZone)}</news:publication_date>`,
    `<news:title>${escaped(story.headline)}</news:title>`,
    '</news:news></url>',
  ].join('');
}

/** The language as this protocol wants it: its bare code, but for Chinese with the script's country. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}
