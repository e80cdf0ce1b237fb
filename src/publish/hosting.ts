import { headersFile } from './headers.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/**
 * `_headers`, for Netlify and Cloudflare Pages.
 *
 * @param page any page of the site: the content policy is the same on all of them
 * @param base the path the site is published under, without a final slash
 */
export function headersFor(page: string, base: string): string {
  const policy = POLICY.exec(page)?.[1];
  if (!policy)
    throw new Error('404.html carries no content policy; src/components/FirstStyle.astro writes it.');
  return headersFile(policy.replaceAll('&#39;', "'"), base);
}
