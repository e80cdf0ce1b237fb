import type { Story } from '../archive/story.ts';
import type { Site } from '../settings/site-schema.ts';

import { cardPath, sectionCardPath, SITE_CARD_PATH } from '../urls/file-paths.ts';
import { isCut, picturePath, SHAPES } from './pictures.ts';
import { truncate } from '../i18n/text-length.ts';

/** A picture that stands for a page in chats, networks and feeds. */
export interface SharePicture {
  /** from the site's root */
  path: string;
  /** media type */
  type: string;
  width: number;
  height: number;
  alt: string;
}

type Settings = Pick<Site, 'cards' | 'sections' | 'title'>;

const CARD = { width: 1200, height: 630, type: 'image/png' };

/**
 * The picture of a story: its card, or where the site has no cards its own picture. A drawing in SVG is none, because
 * networks show no drawings.
 */
export function storyPicture(site: Pick<Site, 'cards'>, story: Story): SharePicture | undefined {
  if (site.cards) return { ...CARD, path: cardPath(story), alt: cardAlt(story) };
  if (!isCut(story)) return undefined;
  const shape = 'picture-16x9';
  return { ...SHAPES[shape], type: 'image/jpeg', path: picturePath(story, shape), alt: story.alt ?? '' };
}

/** The picture of a page that is no story's: its section's card, else the site's, where the site has cards. */
export function pagePicture(site: Settings, section: string | undefined): SharePicture | undefined {
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
