import { startOfDay } from '../../i18n/time-zone.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

/** Creates robots.txt, which allows every page and names the sitemaps. @see https://www.rfc-editor.org/rfc/rfc9309 */
export function robotsTxt(site: Site): string {
  return [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absoluteUrl(site, '/sitemap.xml')}`,
    `Sitemap: ${absoluteUrl(site, '/sitemap-news.xml')}`,
    '',
  ].join('\n');
}

/**
 * Creates security.txt, which tells whom to contact about a security problem of the site.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(site: Site, security: NonNullable<Site['security']>): string {
  const { contact, expires, policy, encryption, acknowledgments, hiring, languages } = security;
  const fields: [string, string | undefined][] = [
    ...contact.map((uri): [string, string] => ['Contact', uri]),
    ['Expires', startOfDay(expires, site.timeZone)],
    ['Encryption', encryption],
    ['Acknowledgments', acknowledgments],
    ['Preferred-Languages', languages?.join(', ')],
    ['Canonical', absoluteUrl(site, '/.well-known/security.txt')],
    ['Policy', policy],
    ['Hiring', hiring],
  ];
  return fields.map(([name, value]) => (value ? `${name}: ${value}\n` : '')).join('');
}

/**
 * Creates trust.txt, which lists the organisations that the publication belongs to or controls, one per line.
 *
 * @see https://journallist.net/reference-document-for-trust-txt-specifications
 */
export function trustTxt(trust: NonNullable<Site['trust']>): string {
  return Object.entries(trust)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${value}\n`))
    .join('');
}
