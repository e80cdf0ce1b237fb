import type { Story } from '../archive/story.ts';
import { longDate } from '../i18n/format-date.ts';
import { textDirection } from '../i18n/language-tag.ts';
import type { Site } from '../settings/site-schema.ts';
import { cardPath, sectionCardPath, SITE_CARD_PATH } from '../urls/file-paths.ts';
import type { CardContent } from './card-layout.ts';

/** The share card behind every card path. Paths are from the site's root: `/cards/world.png`. */
export interface CardPlan {
  /** the cards to draw, by path: the site's, one for each section, and one for each of the newest stories */
  drawn: Map<string, CardContent>;
  /** the card paths of older stories, by the path of the drawn card that they link to */
  shared: Map<string, string[]>;
}

type CardStory = Pick<Story, 'path' | 'headline' | 'keyPoints' | 'day' | 'section'>;

/**
 * Decides which stories get their own card: the newest ones, up to the number in the settings. The plan is empty if the
 * settings turn cards off.
 *
 * @param stories newest first
 */
export function planCards(
  stories: readonly CardStory[],
  site: Pick<Site, 'title' | 'tagline' | 'url' | 'language' | 'sections' | 'cards'>,
): CardPlan {
  if (!site.cards) return { drawn: new Map(), shared: new Map() };
  const frame = { publication: site.title, mirrored: textDirection(site.language) === 'rtl' };
  const drawn = new Map<string, CardContent>();
  const titles = new Map(site.sections.map(({ id, title }) => [id, title]));
  for (const { id, title, description } of site.sections) {
    drawn.set(sectionCardPath(id), { ...frame, section: title, headline: title, keyPoint: description });
  }
  const host = new URL(site.url).host;
  drawn.set(SITE_CARD_PATH, {
    ...frame,
    publication: host,
    headline: site.title,
    keyPoint: site.tagline || undefined,
  });

  const { newest } = site.cards;
  for (const story of stories.slice(0, newest)) {
    drawn.set(cardPath(story), {
      ...frame,
      section: titles.get(story.section),
      date: longDate(story.day, site.language),
      headline: story.headline,
      keyPoint: story.keyPoints[0],
    });
  }
  const shared = Map.groupBy(stories.slice(newest), ({ section }) =>
    titles.has(section) ? sectionCardPath(section) : SITE_CARD_PATH,
  );
  return { drawn, shared: new Map(Array.from(shared, ([card, older]) => [card, older.map(cardPath)])) };
}
