import type { Story } from '../archive/story.ts';
import type { Site } from '../settings/site-schema.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { modifiedAt, publishedAt } from './moments.ts';
import { freshUntil } from '../i18n/fresh-until.ts';
import { escaped } from './xml-text.ts';
import { newsLanguage } from '../i18n/language-tag.ts';

const MOST = 1000;

/**
 * The sitemap of fresh news: stories of the two days before the build. This file alone depends on the clock beside the
 * content, as the protocol wants it: two builds at one moment give the same bytes, and a later one drops what is no
 * longer fresh (`src/publish/due.ts` says when). Without fresh news it is a list of none, which is valid.
 *
 * @param stories newest first
 * @param now the moment of the build, in milliseconds
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(site: Site, stories: readonly Story[], now: number): string {
  const end = stories.findIndex(({ timestamp }) => freshUntil(timestamp) <= now);
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
    `<url><loc>${escaped(absoluteUrl(site, story.path))}</loc>`,
    `<lastmod>${modifiedAt(story, site.timeZone)}</lastmod><news:news>`,
    `<news:publication><news:name>${escaped(site.title)}</news:name>`,
    `<news:language>${newsLanguage(story.language ?? site.language)}</news:language></news:publication>`,
    `<news:publication_date>${publishedAt(story, site.timeZone)}</news:publication_date>`,
    `<news:title>${escaped(story.headline)}</news:title>`,
    '</news:news></url>',
  ].join('');
}
