import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { anyStories, storyOn } from './stories.ts';

function inFull(archive: ReturnType<typeof buildArchive>) {
  const { stories, neighbours, olderInSection, ...groups } = archive;
  const lists = Object.values(groups).map((group: ReadonlyMap<string, unknown>) => [...group]);
  const older = stories.map((story) => olderInSection(story, 3));
  return { stories, lists, older, neighbours: stories.map((story) => neighbours(story)) };
}

describe('the archive', () => {
  it('is the same whatever order the files came in', () => {
    fc.assert(
      fc.property(
        anyStories.chain((stories) =>
          fc.tuple(
            fc.constant(stories),
            fc.shuffledSubarray(stories, { minLength: stories.length, maxLength: stories.length }),
          ),
        ),
        ([stories, shuffled]) => {
          expect(inFull(buildArchive(shuffled))).toEqual(inFull(buildArchive(stories)));
        },
      ),
    );
  });

  it('leaves the list it was given as it was', () => {
    const stories = [storyOn(1, 'a'), storyOn(3, 'b'), storyOn(2, 'c')];
    buildArchive(stories);
    expect(stories.map((story) => story.slug)).toEqual(['a', 'b', 'c']);
  });

  it('has the newest first, and stories of one moment by their address', () => {
    const { stories } = buildArchive([storyOn(1, 'b'), storyOn(2, 'c'), storyOn(1, 'a')]);
    expect(stories.map((story) => story.slug)).toEqual(['c', 'a', 'b']);
  });

  it('files every story under its day, month, year and section once', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const { days, months, years, sections } = buildArchive(stories);
        for (const [groups, keyOf] of [
          [days, (date: string) => date],
          [months, (date: string) => date.slice(0, 7)],
          [years, (date: string) => date.slice(0, 4)],
        ] as const) {
          expect([...groups.keys()]).toEqual([...groups.keys()].toSorted().toReversed());
          for (const [key, group] of groups)
            for (const story of group) expect(keyOf(story.datePublished)).toBe(key);
          expect([...groups.values()].flat()).toHaveLength(stories.length);
        }
        expect([...sections.values()].flat()).toHaveLength(stories.length);
      }),
    );
  });

  it('brings spellings of one topic together under the newest, each story once', () => {
    const { topics } = buildArchive([
      storyOn(1, 'a', { topics: ['north korea'] }),
      storyOn(2, 'b', { topics: ['North Korea', 'North-Korea'] }),
    ]);
    expect([...topics.keys()]).toEqual(['north-korea']);
    expect(topics.get('north-korea')?.name).toBe('North Korea');
    expect(topics.get('north-korea')?.stories.map((story) => story.slug)).toEqual(['b', 'a']);
  });

  it('files a story under each of its authors', () => {
    const { authors } = buildArchive([
      storyOn(1, 'a', { byline: 'Jane Roe and John Doe' }),
      storyOn(2, 'b', { byline: 'Jane Roe' }),
    ]);
    expect(authors.get('jane-roe')?.stories).toHaveLength(2);
    expect(authors.get('john-doe')?.stories).toHaveLength(1);
  });

  it('leads from each story to the one before and the one after, and nowhere from the ends', () => {
    const [oldest, middle, newest] = [storyOn(1, 'a'), storyOn(2, 'b'), storyOn(3, 'c')];
    const { neighbours } = buildArchive([middle, newest, oldest]);
    expect(neighbours(middle)).toEqual({ previous: oldest, next: newest });
    expect(neighbours(newest).next).toBeUndefined();
    expect(neighbours(oldest).previous).toBeUndefined();
  });

  it('finds the newest of the older stories of a section, whatever comes after them', () => {
    fc.assert(
      fc.property(anyStories, fc.nat(4), (stories, count) => {
        const archive = buildArchive(stories);
        for (const [index, story] of archive.stories.entries()) {
          const older = archive.stories.slice(index + 1).filter(({ section }) => section === story.section);
          expect(archive.olderInSection(story, count)).toEqual(older.slice(0, count));
        }
      }),
    );
    expect(buildArchive([]).olderInSection(storyOn(1, 'a'), 3)).toEqual([]);
  });
});
