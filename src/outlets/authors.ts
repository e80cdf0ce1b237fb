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

// A byline says only a name. A desk is told from a person by the word that ends it.
const DESK = /(?:^|\s)(?:desk|staff|newsroom|team|agency|editors|redaktion|rédaction|redacción|redazione)$/iu;

/** The authors of a story, in the order of its byline. */
export function creditsOf(site: Place, story: Pick<Story, 'byline'>): Author[] {
  return authorsOf(story).map((name) => ({
    name,
    url: absolute(site, authorPath(name)),
    kind: DESK.test(name) ? 'Organization' : 'Person',
  }));
}
