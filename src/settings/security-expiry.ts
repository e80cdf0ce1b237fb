import { join } from 'node:path';
import { findPosition } from '../diagnostics/find-position.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { SITE_FILE } from './read-site.ts';
import type { Site } from './site-schema.ts';

/** When `security.txt` stops to be valid, in milliseconds since 1970; undefined if the site has none. */
export function securityExpiry({ security }: Pick<Site, 'security'>): number | undefined {
  return security && Date.parse(security.expires);
}

/**
 * Warns of a `security.txt` that is not valid any more.
 *
 * @param root the project's folder, to find the line
 * @param now in milliseconds since 1970
 */
export function warnOfExpiredSecurity(root: string, site: Pick<Site, 'security'>, now: number): Diagnostic[] {
  const expiry = securityExpiry(site);
  if (expiry === undefined || expiry >= now) return [];
  const reason = `\`security.expires\` (${site.security!.expires}) is in the past, so security.txt is not valid any more. Write a future date.`;
  const position = findPosition(join(root, SITE_FILE), 'expires:', /^security:/);
  return [createDiagnostic('warning', SITE_FILE, 'expired', position, reason)];
}
