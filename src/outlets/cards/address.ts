import type { Story } from '../../archive/story.ts';
import { cutAtWord } from '../../copy/words.ts';

// What X lets a picture's description have; the others take more.
const LONGEST_ALT = 420;

/**
 * Where a story’s share card stands: `/cards/2023/09/14/kim-jong-uns-visit-to-russia-prolonged.png`. It stands there
 * whatever the settings and however old the story is, so that no article's page changes because a newer one came in:
 * which picture the file holds is decided in plan.ts.
 */
export function cardPath(story: Pick<Story, 'path'>): string {
  return `/cards${story.path.slice(0, -1)}.png`;
}

/** Where the card of a section stands: `/cards/world.png` */
export function sectionCardPath(section: string): string {
  return `/cards/${section}.png`;
}

/** Where the card of the whole site stands, for every page that is of no section. */
export const SITE_CARD_PATH = '/cards/site.png';

/** What the card shows, for who cannot see it. */
export function cardAlt(story: Pick<Story, 'headline'>): string {
  return cutAtWord(story.headline, LONGEST_ALT);
}
