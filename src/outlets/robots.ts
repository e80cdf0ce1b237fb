import type { Site } from '../desk/site.ts';
import { absolute } from './address.ts';

/** robots.txt: every page may be read, and here is the list of them. */
export function robots(site: Site): string {
  return [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absolute(site, '/sitemap.xml')}`,
    `Sitemap: ${absolute(site, '/sitemap-news.xml')}`,
    '',
  ].join('\n');
}
