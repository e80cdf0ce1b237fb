import type { Story } from '../../archive/story.ts';
import { truncate } from '../../i18n/text-length.ts';
import type { Site } from '../../settings/site-schema.ts';
import { cardPath, sectionCardPath, SITE_CARD_PATH } from '../../urls/file-paths.ts';
import { isCroppable, cropPath, CROP_SHAPES } from '../images/image-crops.ts';

/** The picture of a page in link previews and feeds. */
export interface ShareImage {
  /** from the site's root */
  path: string;
  /** media type */
  type: string;
  /** in pixels, like `height` */
  width: number;
  height: number;
  alt: string;
}

type CardSettings = Pick<Site, 'cards' | 'sections' | 'title'>;

const CARD = { width: 1200, height: 630, type: 'image/png' };

/**
 * The picture of a story: its share card, or its own picture if the site has no cards. An SVG is not used, because
 * social networks do not show it.
 */
export function storyImage(site: Pick<Site, 'cards'>, story: Story): ShareImage | undefined {
  if (site.cards) return { ...CARD, path: cardPath(story), alt: cardAlt(story) };
  if (!isCroppable(story)) return undefined;
  const shape = 'picture-16x9';
  return { ...CROP_SHAPES[shape], type: 'image/jpeg', path: cropPath(story, shape), alt: story.alt ?? '' };
}

/** The picture of any other page: the card of its section, else of the site; undefined if the site has no cards. */
export function pageImage(site: CardSettings, section: string | undefined): ShareImage | undefined {
  if (!site.cards) return undefined;
  const known = site.sections.find(({ id }) => id === section);
  if (!known) return { ...CARD, path: SITE_CARD_PATH, alt: site.title };
  return { ...CARD, path: sectionCardPath(known.id), alt: `${known.title}: ${site.title}` };
}

// The limit of X, in characters; other networks allow more.
const LONGEST_ALT = 420;

/** The alternative text of a story's card. */
export function cardAlt(story: Pick<Story, 'headline'>): string {
  return truncate(story.headline, LONGEST_ALT);
}
