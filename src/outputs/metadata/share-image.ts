import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';

import { cardPath, sectionCardPath, SITE_CARD_PATH } from '../../urls/file-paths.ts';
import { isCroppable, cropPath, CROP_SHAPES } from '../images/image-crops.ts';
import { truncate } from '../../i18n/text-length.ts';

/** A picture that stands for a page in chats, networks and feeds. */
export interface ShareImage {
  /** from the site's root */
  path: string;
  /** media type */
  type: string;
  width: number;
  height: number;
  alt: string;
}

type CardSettings = Pick<Site, 'cards' | 'sections' | 'title'>;

const CARD = { width: 1200, height: 630, type: 'image/png' };

/**
 * The picture of a story: its card, or where the site has no cards its own picture. A drawing in SVG is none, because
 * networks show no drawings.
 */
export function storyImage(site: Pick<Site, 'cards'>, story: Story): ShareImage | undefined {
  if (site.cards) return { ...CARD, path: cardPath(story), alt: cardAlt(story) };
  if (!isCroppable(story)) return undefined;
  const shape = 'picture-16x9';
  return { ...CROP_SHAPES[shape], type: 'image/jpeg', path: cropPath(story, shape), alt: story.alt ?? '' };
}

/** The picture of a page that is no story's: its section's card, else the site's, where the site has cards. */
export function pageImage(site: CardSettings, section: string | undefined): ShareImage | undefined {
  if (!site.cards) return undefined;
  const known = site.sections.find(({ id }) => id === section);
  if (!known) return { ...CARD, path: SITE_CARD_PATH, alt: site.title };
  return { ...CARD, path: sectionCardPath(known.id), alt: `${known.title}: ${site.title}` };
}

// What X lets a picture's description have; the others take more.
const LONGEST_ALT = 420;

/** What the card shows, for who cannot see it. */
export function cardAlt(story: Pick<Story, 'headline'>): string {
  return truncate(story.headline, LONGEST_ALT);
}
