import { isOrganization, authorsOf } from '../archive/authors.ts';
import type { Story } from '../archive/story.ts';
import { absoluteUrl, type SiteAddress } from '../urls/absolute-url.ts';
import { authorPath } from '../urls/page-paths.ts';

/** An author in a byline. */
export interface AuthorCredit {
  name: string;
  /** absolute URL of the page with their stories */
  url: string;
  kind: 'Person' | 'Organization';
}

/** The authors of a story, in the order of its byline. */
export function authorCredits(site: SiteAddress, story: Pick<Story, 'byline'>): AuthorCredit[] {
  return authorsOf(story).map((name) => ({
    name,
    url: absoluteUrl(site, authorPath(name)),
    kind: isOrganization(name) ? 'Organization' : 'Person',
  }));
}
