import type { Story } from '../archive/story.ts';
import { longDate } from '../i18n/format-date.ts';
import { textDirection } from '../i18n/language-tag.ts';
import { cardFormat, type Illustrated, leadPicture } from '../pictures/story-picture.ts';
import type { Site } from '../settings/site-schema.ts';
import { type CardFormat, cardPath, sectionCardPath, siteCardPath } from '../urls/file-paths.ts';
import type { CardContent } from './card-layout.ts';

/** The share card behind every card path. Paths are from the site's root: `/cards/world.png`. */
export interface CardPlan {
  /** the cards to draw, by path: the site's, one for each section, and one for each of the newest stories */
  drawn: Map<string, CardContent>;
  /** the card paths of older stories, by the path of the drawn card that they link to */
  shared: Map<string, string[]>;
}

type CardStory = Pick<Story, 'path' | 'headline' | 'keyPoints' | 'day' | 'section' | keyof Illustrated>;

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
  const titles = new Map(site.sections.map(({ id, title }) => [id, title]));
  const generalCard = (section: string | undefined, format: CardFormat): [string, CardContent] => {
    const known = site.sections.find(({ id }) => id === section);
    const content: CardContent = known
      ? { ...frame, format, section: known.title, headline: known.title, keyPoint: known.description }
      : {
          ...frame,
          format,
          publication: new URL(site.url).host,
          headline: site.title,
          keyPoint: site.tagline || undefined,
        };
    return [known ? sectionCardPath(known.id, format) : siteCardPath(format), content];
  };
  const drawn = new Map(
    [...site.sections.map(({ id }) => id), undefined].map((id) => generalCard(id, 'png')),
  );

  const { newest } = site.cards;
  for (const story of stories.slice(0, newest)) {
    const format = cardFormat(story);
    drawn.set(cardPath(story, format), {
      ...frame,
      format,
      section: titles.get(story.section),
      date: longDate(story.day, site.language),
      headline: story.headline,
      keyPoint: story.keyPoints[0],
      picture: leadPicture(story, site.language),
    });
  }
  const shared = new Map<string, string[]>();
  for (const format of ['png', 'jpeg'] as const) {
    const older = stories.slice(newest).filter((story) => cardFormat(story) === format);
    const bySection = Map.groupBy(older, ({ section }) => (titles.has(section) ? section : undefined));
    for (const [section, group] of bySection) {
      const [path, content] = generalCard(section, format);
      drawn.set(path, content);
      shared.set(
        path,
        group.map((story) => cardPath(story, format)),
      );
    }
  }
  return { drawn, shared };
}
