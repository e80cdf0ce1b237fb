import { hasListPicture } from '../pictures/story-picture.ts';
import type { Archive } from './archive.ts';
import type { FrontChoices } from './front-choices.ts';
import type { Story } from './story.ts';

/** The stories that an editor chose. What is not chosen is the newest. */
export type ChosenStories = Partial<Pick<FrontChoices, 'lead' | 'also'>>;

/** A section on the front page. */
export interface Band {
  /** of the section */
  id: string;
  title: string;
  first: Story;
  /** the stories beside it, one list a column; no column is empty */
  columns: Story[][];
  /** how many stories the section has, if the page does not show them all */
  all?: number;
}

/** A section of which the front page shows only headlines, because the page has many sections. */
export interface HeadlineBand extends Omit<Band, 'first' | 'columns'> {
  stories: Story[];
}

/** The stories of the front page, each in one place only. */
export interface FrontPage {
  /** missing if there is no story */
  lead?: Story;
  /** the stories beside the lead: none to three */
  seconds: Story[];
  bands: Band[];
  /** below the bands, two beside each other: an even number */
  headlineBands: HeadlineBand[];
  /** further stories below the band, where a paper has only one section */
  rows: Story[];
}

const MOST_SECONDS = 3;
const PER_BAND = 5;
const HEADLINES_PER_BAND = 3;
const ROWS = 20;
// Up to so many sections have a band of the whole width.
const MOST_WIDE = 6;
const WIDE_OF_MANY = 4;

/**
 * Arranges the front page: a lead, the stories of second rank beside it, and a band for each section, in this order, with
 * its newest stories that do not stand above.
 *
 * @param archive sorted, newest first
 * @param sections in the order of the settings; a story of another section stands only at the top
 */
export function arrangeFrontPage(
  archive: Pick<Archive, 'stories' | 'sections'>,
  sections: readonly { id: string; title: string }[],
  choices: ChosenStories = {},
): FrontPage {
  const top = chooseTop(archive.stories, choices);
  const above = new Set([top.lead, ...top.seconds]);
  const filled = sections.flatMap(({ id, title }) => {
    const all = archive.sections.get(id) ?? [];
    const shown = all.slice(0, above.size + PER_BAND + ROWS).filter((story) => !above.has(story));
    return shown.length > 0 ? [{ id, title, all, stories: shown }] : [];
  });
  const isOnly = archive.sections.size === 1;
  const wide = filled.length > MOST_WIDE ? WIDE_OF_MANY + (filled.length % 2) : filled.length;
  const narrow = filled.slice(wide);
  const countAll = (all: readonly Story[], shown: readonly Story[]) => {
    const onPage = new Set([...above, ...shown]);
    return all.some((story) => !onPage.has(story)) ? { all: all.length } : {};
  };
  return {
    ...top,
    bands: filled.slice(0, wide).map(({ id, title, all, stories }) => {
      const [first, ...others] = stories.slice(0, PER_BAND);
      const shown = isOnly ? stories.slice(0, PER_BAND + ROWS) : [first!, ...others];
      return { id, title, first: first!, columns: columnsOf(others), ...countAll(all, shown) };
    }),
    headlineBands: narrow.map(({ id, title, all, stories }, index) => {
      // The two of a pair differ by one headline at most.
      const beside = narrow[index % 2 === 0 ? index + 1 : index - 1]!.stories.length;
      const shown = stories.slice(0, Math.min(HEADLINES_PER_BAND, beside + 1));
      return { id, title, stories: shown, ...countAll(all, shown) };
    }),
    rows: isOnly ? (filled[0]?.stories.slice(PER_BAND, PER_BAND + ROWS) ?? []) : [],
  };
}

/** A picture makes the lead higher, so there is room for one story more beside it. */
function chooseTop(
  stories: readonly Story[],
  { lead, also = [] }: ChosenStories,
): { lead?: Story; seconds: Story[] } {
  const chosen = new Set(also);
  const first = lead ?? stories.find((story) => !chosen.has(story)) ?? stories[0];
  if (!first) return { seconds: [] };
  chosen.delete(first);
  const usual = hasListPicture(first) ? MOST_SECONDS : MOST_SECONDS - 1;
  const wanted = Math.max(usual, Math.min(chosen.size, MOST_SECONDS));
  const newest = stories.slice(0, wanted + chosen.size + 1).filter((story) => story !== first);
  const seconds = [...new Set([...chosen, ...newest])].slice(0, wanted);
  return { lead: first, seconds };
}

/** One or two stories: a column each; three: one column; four: two columns of two. */
function columnsOf(others: Story[]): Story[][] {
  if (others.length === 0) return [];
  if (others.length === 2) return others.map((story) => [story]);
  if (others.length < PER_BAND - 1) return [others];
  return [others.slice(0, 2), others.slice(2)];
}
