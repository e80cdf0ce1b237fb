import type { Site } from '../settings/site-schema.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';

/** robots.txt: every page may be read, and here is the list of them. */
export function robots(site: Site): string {
  return [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absoluteUrl(site, '/sitemap.xml')}`,
    `Sitemap: ${absoluteUrl(site, '/sitemap-news.xml')}`,
    '',
  ].join('\n');
}
