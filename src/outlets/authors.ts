import { isDesk } from '../archive/byline.ts';
import { authorsOf, type Story } from '../archive/story.ts';
import { authorPath } from '../archive/urls.ts';
import { absolute, type Place } from './address.ts';

/** Someone a byline names. */
export interface Author {
  name: string;
  /** the page with their stories */
  url: string;
  kind: 'Person' | 'Organization';
}

/** The authors of a story, in the order of its byline. */
export function creditsOf(site: Place, story: Pick<Story, 'byline'>): Author[] {
  return authorsOf(story).map((name) => ({
    name,
    url: absolute(site, authorPath(name)),
    kind: isDesk(name) ? 'Organization' : 'Person',
  }));
}
