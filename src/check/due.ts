import type { LoadedArticle } from '../loader/entry.ts';
import type { Front } from '../settings/front-schema.ts';
import { FRONT_FILE } from '../settings/read-front.ts';
import { SITE_FILE } from '../settings/read-site.ts';
import { securityExpiry } from '../settings/security-expiry.ts';
import type { Site } from '../settings/site-schema.ts';

/** Something that happens at a time, if somebody builds the site then or later. */
export interface DueEvent {
  /** a story is published, the notice of the front page ends, or `security.txt` stops to be valid */
  what: 'story' | 'notice ends' | 'security.txt expires';
  /** from the project's root */
  file: string;
  /** of a story */
  headline?: string;
  /** in milliseconds since 1970 */
  at: number;
}

/** Lists what is due, the next first. @param now in milliseconds since 1970 */
export function listDue(
  stories: readonly LoadedArticle[],
  { notice }: Pick<Front, 'notice'>,
  site: Pick<Site, 'security'>,
  now: number,
): DueEvent[] {
  const events: DueEvent[] = stories
    .filter(({ entry }) => !entry.status)
    .map(({ path: file, entry }) => ({
      what: 'story',
      file,
      headline: entry.headline,
      at: entry.timestamp,
    }));
  if (notice?.until !== undefined) events.push({ what: 'notice ends', file: FRONT_FILE, at: notice.until });
  const expiry = securityExpiry(site);
  if (expiry !== undefined) events.push({ what: 'security.txt expires', file: SITE_FILE, at: expiry });
  return events.filter(({ at }) => at > now).toSorted((a, b) => a.at - b.at || (a.file < b.file ? -1 : 1));
}
