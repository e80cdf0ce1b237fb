import type { Story } from '../../archive/story.ts';
import { truncate } from '../../i18n/text-length.ts';
import { cropPath } from '../../pictures/cuts.ts';
import { pictureAlt } from '../../pictures/picture-words.ts';
import { cardFormat, cropCut, leadPicture } from '../../pictures/story-picture.ts';
import type { Site } from '../../settings/site-schema.ts';
import { cardPath, sectionCardPath, siteCardPath } from '../../urls/file-paths.ts';

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
  credit?: string | undefined;
}

type CardSettings = Pick<Site, 'cards' | 'sections' | 'title'>;

const CARD = { width: 1200, height: 630 };
const PNG = 'image/png';

/** The picture of a story in link previews: its share card, or its own picture if the site has no cards. */
export function storyImage(site: Pick<Site, 'cards' | 'language'>, story: Story): ShareImage | undefined {
  if (!site.cards) return storyPictureImage(site, story);
  const format = cardFormat(story);
  return { ...CARD, type: `image/${format}`, path: cardPath(story, format), alt: cardAlt(story) };
}

/** The picture of a story in feeds, which show the headline themselves: its own, or else its share card. */
export function feedImage(site: Pick<Site, 'cards' | 'language'>, story: Story): ShareImage | undefined {
  return storyPictureImage(site, story) ?? storyImage(site, story);
}

function storyPictureImage({ language }: Pick<Site, 'language'>, story: Story): ShareImage | undefined {
  const picture = leadPicture(story, language);
  if (!picture) return undefined;
  const shape = 'picture-16x9';
  const { width, height } = cropCut(picture, shape);
  return {
    width,
    height,
    type: 'image/jpeg',
    path: cropPath(story.path, shape),
    alt: truncate(pictureAlt(picture), LONGEST_ALT),
    credit: picture.kind === 'photo' ? picture.photo.credit : undefined,
  };
}

/** The picture of any other page: the card of its section, else of the site; undefined if the site has no cards. */
export function pageImage(site: CardSettings, section: string | undefined): ShareImage | undefined {
  if (!site.cards) return undefined;
  const known = site.sections.find(({ id }) => id === section);
  if (!known) return { ...CARD, type: PNG, path: siteCardPath(), alt: site.title };
  return { ...CARD, type: PNG, path: sectionCardPath(known.id), alt: `${known.title}: ${site.title}` };
}

// The limit of X, in characters; other networks allow more.
const LONGEST_ALT = 420;

/** The alternative text of a story's card. */
export function cardAlt(story: Pick<Story, 'headline'>): string {
  return truncate(story.headline, LONGEST_ALT);
}
