import { type Story } from './story.ts';
import { authorsOf } from '../parser/byline-authors.ts';
import { nameSlug } from '../urls/slug.ts';

/** A topic or author: the name most lately written, its part of the address, and its stories, newest first. */
export interface StoryGroup {
  name: string;
  slug: string;
  stories: Story[];
}

/** Every question the site asks over all its stories. Lists of stories are newest first. */
export interface Archive {
  stories: readonly Story[];
  /** days as `2023-09-14`, newest first, with their stories in the order of the day */
  days: ReadonlyMap<string, Story[]>;
  /** months as `2023-09`, newest first */
  months: ReadonlyMap<string, Story[]>;
  /** years as `2023`, newest first */
  years: ReadonlyMap<string, Story[]>;
  /** by section id; a section without stories is not in it */
  sections: ReadonlyMap<string, Story[]>;
  /** by slug */
  topics: ReadonlyMap<string, StoryGroup>;
  /** by slug */
  authors: ReadonlyMap<string, StoryGroup>;
  /** the story before and the story after, in time */
  neighbours(story: Story): { previous?: Story | undefined; next?: Story | undefined };
}

/**
 * Arranges stories for every question the site asks.
 *
 * @param unsorted in any order; the result depends on the stories alone
 */
export function buildArchive(unsorted: readonly Story[]): Archive {
  const stories = unsorted.toSorted(newestFirst);
  const place = new Map(stories.map((story, index) => [story.path, index]));
  return {
    stories,
    days: groupStories(stories, (story) => [story.day]),
    months: groupStories(stories, (story) => [story.day.slice(0, 7)]),
    years: groupStories(stories, (story) => [story.day.slice(0, 4)]),
    sections: groupStories(stories, (story) => [story.section]),
    topics: groupByName(stories, (story) => story.topics),
    authors: groupByName(stories, authorsOf),
    neighbours(story) {
      const index = place.get(story.path) ?? -1;
      return { previous: stories[index + 1], next: index > 0 ? stories[index - 1] : undefined };
    },
  };
}

// Two stories of one moment keep one order everywhere: that of their addresses.
function newestFirst(a: Story, b: Story): number {
  return b.timestamp - a.timestamp || (a.path < b.path ? -1 : 1);
}

function groupStories(stories: readonly Story[], keysOf: (story: Story) => string[]): Map<string, Story[]> {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

function groupByName(
  stories: readonly Story[],
  namesOf: (story: Story) => string[],
): Map<string, StoryGroup> {
  const all = new Map<string, StoryGroup>();
  for (const story of stories) {
    const slugs = new Set<string>();
    for (const name of namesOf(story)) {
      const slug = nameSlug(name);
      if (slugs.has(slug)) continue;
      slugs.add(slug);
      const entry = all.get(slug);
      if (entry) entry.stories.push(story);
      else all.set(slug, { name, slug, stories: [story] });
    }
  }
  return all;
}

/** A month as `2023-09`, and how many stories it has. */
export interface MonthCount {
  month: string;
  count: number;
}

/** The months of stories, in their order. */
export function countByMonth(stories: readonly Story[]): MonthCount[] {
  const months = Map.groupBy(stories, ({ day }) => day.slice(0, 7));
  return Array.from(months, ([month, ofMonth]) => ({ month, count: ofMonth.length }));
}

const NEWEST = 50;

/** What a long list shows: the newest, and the months that hold the others. */
export function newestAndMonths(stories: readonly Story[]): { stories: Story[]; months: MonthCount[] } {
  return { stories: stories.slice(0, NEWEST), months: countByMonth(stories.slice(NEWEST)) };
}
