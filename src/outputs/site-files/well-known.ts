import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { startOfDay } from '../../i18n/time-zone.ts';

/** robots.txt: every page may be read, and here is the list of them. */
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
 * Whom to tell of a hole in the site's safety.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116
 */
export function securityTxt(site: Site, security: NonNullable<Site['security']>): string {
  const { contact, expires, policy, encryption, acknowledgments, hiring, languages } = security;
  const fields: [string, string | undefined][] = [
    ...contact.map((way): [string, string] => ['Contact', way]),
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
 * Which organisations the publication belongs to and answers for, one a line.
 *
 * @see https://journallist.net/reference-document-for-trust-txt-specifications
 */
export function trustTxt(trust: NonNullable<Site['trust']>): string {
  return Object.entries(trust)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${value}\n`))
    .join('');
}
