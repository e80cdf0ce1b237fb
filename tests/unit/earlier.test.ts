import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrange } from '../../src/archive/archive.ts';
import { findEarlierIn } from '../../src/archive/earlier.ts';
import type { Story } from '../../src/archive/story.ts';
import { anyStories, storyOn } from './stories.ts';

const earlierOn = (story: Story, among: readonly Story[]) => findEarlierIn(arrange(among))(story);

// Stories that share nothing with anything, so that words and topics are rare among many.
const others = Array.from({ length: 400 }, (_, index) =>
  storyOn(index % 60, `other-${index}`, { headline: `nothing${index} shared${index}` }),
);

describe('earlier stories on the same', () => {
  const summit = storyOn(70, 'summit', {
    headline: 'Kim and Putin hold summit in Vladivostok',
    topics: ['North Korea', 'Russia'],
  });
  const visit = storyOn(80, 'visit', {
    headline: 'Kim prolongs visit after summit with Putin',
    topics: ['North Korea', 'Russia'],
  });

  it('are found by topic and words', () => {
    expect(earlierOn(visit, [...others, summit, visit])).toEqual([summit]);
  });

  it('come before it: the older story does not know the newer', () => {
    expect(earlierOn(summit, [...others, summit, visit])).toEqual([]);
  });

  it('are none where there is nothing on the same: no filler', () => {
    expect(earlierOn(storyOn(90, 'new', { headline: 'Harvest begins' }), others)).toEqual([]);
    const alone = storyOn(1, 'alone', { topics: ['Russia'] });
    expect(earlierOn(alone, [alone])).toEqual([]);
  });

  it('are not those that share one common topic alone', () => {
    const all = others.map((story) => ({ ...story, topics: ['World'] }));
    const story = storyOn(90, 'new', { headline: 'Harvest begins', topics: ['World'] });
    expect(earlierOn(story, [...all, story])).toEqual([]);
  });

  it('are at most four, those that share the most first', () => {
    const many = Array.from({ length: 8 }, (_, index) =>
      storyOn(60 + index, `korea-${index}`, { headline: 'Missile', topics: ['North Korea'] }),
    );
    const closest = storyOn(61, 'closest', {
      headline: 'Missile flies over Hokkaido',
      topics: ['North Korea', 'Japan'],
    });
    const story = storyOn(90, 'new', {
      headline: 'Missile falls near Hokkaido',
      topics: ['North Korea', 'Japan'],
    });
    const found = earlierOn(story, [...others, ...many, closest, story]);
    expect(found).toHaveLength(4);
    expect(found[0]).toEqual(closest);
    expect(found.slice(1).map(({ slug }) => slug)).toEqual(['korea-7', 'korea-6', 'korea-5']);
  });

  it('are only older ones, each once, never the story itself, whatever the archive', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const archive = arrange(stories);
        const earlier = findEarlierIn(archive);
        for (const story of stories) {
          const found = earlier(story);
          expect(new Set(found).size).toBe(found.length);
          for (const old of found) {
            expect(archive.stories.indexOf(old)).toBeGreaterThan(archive.stories.indexOf(story));
            const shared = old.topics.some((topic) =>
              story.topics.map((each) => each.toLowerCase()).includes(topic.toLowerCase()),
            );
            const words = story.headline.split(' ').filter((word) => old.headline.split(' ').includes(word));
            expect(new Set(words).size + Number(shared)).toBeGreaterThan(0);
          }
        }
      }),
    );
  });

  it('stay the same for an old story when a newer one comes in', () => {
    fc.assert(
      fc.property(anyStories, anyStories, (old, newer) => {
        const late = newer.map((story, index) =>
          storyOn(200 + index, `new-${index}`, { ...story, ...dated(200 + index, `new-${index}`) }),
        );
        const before = findEarlierIn(arrange(old));
        const after = findEarlierIn(arrange([...late, ...old]));
        for (const story of old) expect(after(story)).toEqual(before(story));
      }),
    );
  });
});

function dated(day: number, slug: string): Partial<Story> {
  const { path, file, moment, datePublished, day: date } = storyOn(day, slug);
  return { path, file, moment, datePublished, day: date, slug };
}
