import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { modifiedAt, publishedAt } from '../timestamps.ts';
import { freshUntil } from '../../i18n/fresh-until.ts';
import { escapeXml } from '../xml.ts';
import { newsLanguage } from '../../i18n/language-tag.ts';

const MOST_NEWS = 1000;

/**
 * The sitemap of fresh news: stories of the two days before the build. This file alone depends on the clock beside the
 * content, as the protocol wants it: two builds at one moment give the same bytes, and a later one drops what is no
 * longer fresh (`src/build/next-publication.ts` says when). Without fresh news it is a list of none, which is valid.
 *
 * @param stories newest first
 * @param now the moment of the build, in milliseconds
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
