import type { Story } from '../../archive/story.ts';
import { freshUntil } from '../../i18n/fresh-until.ts';
import { newsLanguage } from '../../i18n/language-tag.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { modifiedAt, publishedAt } from '../timestamps.ts';
import { escapeXml } from '../../drawing/escape-xml.ts';

// The limit of the protocol.
const MOST_NEWS = 1000;

/**
 * The news sitemap: the stories of the two days before the build, as the protocol requires. So this file depends on the
 * time of the build: a later build drops older stories (src/build/next-publication.ts computes when). An empty list is
 * valid.
 *
 * @param stories newest first
 * @param now the time of the build, in milliseconds since 1970
 * @returns XML
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(site: Site, stories: readonly Story[], now: number): string {
  const end = stories.findIndex(({ timestamp }) => freshUntil(timestamp) <= now);
  const fresh = stories.slice(0, Math.min(end < 0 ? stories.length : end, MOST_NEWS));
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"' +
      ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...fresh.map((story) => newsEntry(site, story)),
    '</urlset>',
    '',
  ].join('\n');
}

function newsEntry(site: Site, story: Story): string {
  return [
    `<url><loc>${escapeXml(absoluteUrl(site, story.path))}</loc>`,
    `<lastmod>${modifiedAt(story, site.timeZone)}</lastmod><news:news>`,
    `<news:publication><news:name>${escapeXml(site.title)}</news:name>`,
    `<news:language>${newsLanguage(story.language ?? site.language)}</news:language></news:publication>`,
    `<news:publication_date>${publishedAt(story, site.timeZone)}</news:publication_date>`,
    `<news:title>${escapeXml(story.headline)}</news:title>`,
    '</news:news></url>',
  ].join('');
}
