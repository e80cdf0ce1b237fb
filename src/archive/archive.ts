import { authorsOf } from '../parser/byline-authors.ts';
import { nameSlug } from '../urls/slug.ts';
import type { Story } from './story.ts';

/** A topic or author: the name as its newest story spells it, the slug of its URL, and its stories, newest first. */
export interface StoryGroup {
  name: string;
  slug: string;
  stories: Story[];
}

/** All stories, grouped by date, section, topic and author. Lists of stories are newest first. */
export interface Archive {
  stories: readonly Story[];
  /** by day as `2023-09-14`, newest first */
  days: ReadonlyMap<string, Story[]>;
  /** by month as `2023-09`, newest first */
  months: ReadonlyMap<string, Story[]>;
  /** by year as `2023`, newest first */
  years: ReadonlyMap<string, Story[]>;
  /** by section id; sections without stories are missing */
  sections: ReadonlyMap<string, Story[]>;
  /** by slug */
  topics: ReadonlyMap<string, StoryGroup>;
  /** by slug */
  authors: ReadonlyMap<string, StoryGroup>;
  /** at most `count` stories of its section that are older than a story, newest first */
  olderInSection(story: Story, count: number): Story[];
  /** the next older story, and the next newer one */
  neighbours(story: Story): { previous?: Story | undefined; next?: Story | undefined };
}

/**
 * Sorts and groups stories.
 *
 * @param unsorted in any order; the order does not change the result
 */
export function buildArchive(unsorted: readonly Story[]): Archive {
  const stories = unsorted.toSorted(newestFirst);
  const indices = new Map(stories.map((story, index) => [story.path, index]));
  const sections = groupStories(stories, (story) => [story.section]);
  return {
    stories,
    days: groupStories(stories, (story) => [story.day]),
    months: groupStories(stories, (story) => [story.day.slice(0, 7)]),
    years: groupStories(stories, (story) => [story.day.slice(0, 4)]),
    sections,
    topics: groupByName(stories, (story) => story.topics),
    authors: groupByName(stories, authorsOf),
    olderInSection(story, count) {
      const ofSection = sections.get(story.section) ?? [];
      const position = indices.get(story.path);
      if (position === undefined) return [];
      const from = firstAfter(ofSection, position, indices);
      return ofSection.slice(from, from + count);
    },
    neighbours(story) {
      const index = indices.get(story.path) ?? -1;
      return { previous: stories[index + 1], next: index > 0 ? stories[index - 1] : undefined };
    },
  };
}

/** The index of the first of some stories that stands after a position in the list of all: binary search. */
function firstAfter(
  some: readonly Story[],
  position: number,
  positions: ReadonlyMap<string, number>,
): number {
  let [low, high] = [0, some.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positions.get(some[middle]!.path)! > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

// Stories with the same timestamp are sorted by path, so that their order is the same in every list and build.
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
  const groups = new Map<string, StoryGroup>();
  for (const story of stories) {
    const slugs = new Set<string>();
    for (const name of namesOf(story)) {
      const slug = nameSlug(name);
      if (slugs.has(slug)) continue;
      slugs.add(slug);
      const group = groups.get(slug);
      if (group) group.stories.push(story);
      else groups.set(slug, { name, slug, stories: [story] });
    }
  }
  return groups;
}

/** A month as `2023-09`, and its number of stories. */
export interface MonthCount {
  month: string;
  count: number;
}

/** Counts stories by month. The months have the order of the stories. */
export function countByMonth(stories: readonly Story[]): MonthCount[] {
  const months = Map.groupBy(stories, ({ day }) => day.slice(0, 7));
  return Array.from(months, ([month, ofMonth]) => ({ month, count: ofMonth.length }));
}

// With a picture each, so many rows fit the first flight of TCP.
const NEWEST = 30;

/** Shortens a list of stories, newest first: returns the 30 newest, and counts the others by month. */
export function newestAndMonths(stories: readonly Story[]): { stories: Story[]; months: MonthCount[] } {
  return { stories: stories.slice(0, NEWEST), months: countByMonth(stories.slice(NEWEST)) };
}
