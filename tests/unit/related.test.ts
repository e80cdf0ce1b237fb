import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createRelatedFinder } from '../../src/archive/related.ts';
import type { Story } from '../../src/archive/story.ts';
import { anyStories, storyOn } from './stories.ts';

const earlierOn = (story: Story, among: readonly Story[]) => createRelatedFinder(buildArchive(among))(story);

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

  it('are found by the topics that editors gave', () => {
    expect(earlierOn(visit, [...others, summit, visit])).toEqual([summit]);
  });

  it('come before it: the older story does not know the newer', () => {
    expect(earlierOn(summit, [...others, summit, visit])).toEqual([]);
  });

  it('are found by a rare name and the rare words of its affair, in any script that has capitals', () => {
    for (const [name, place] of [
      ['Kaci Hickox', 'Maine'],
      ['Κώστας Παππάς', 'Πάτρα'],
      ['Анна Ефимова', 'Тверь'],
    ]) {
      const old = storyOn(70, 'old', {
        headline: `The judge lifts the quarantine of ${name}`,
        keyPoints: [`A court in ${place} calls the nurse ${name} no danger.`, 'The fever is not airborne.'],
      });
      const story = storyOn(80, 'story', {
        headline: `Nurse breaks the quarantine: police wait for ${name}`,
        keyPoints: [`The nurse ${name} left her house in ${place}.`, 'She had no fever.'],
      });
      const passing = storyOn(75, 'passing', {
        headline: 'Governors argue on the fever',
        keyPoints: [`One names ${name}.`],
      });
      expect(earlierOn(story, [...others, old, passing, story])).toEqual([old]);
    }
  });

  it('are not those that share a name alone, or words alone', () => {
    const columns = ['Casinos and towns', 'Herbs and health'].map((headline, index) =>
      storyOn(70 + index, `column-${index}`, {
        headline,
        keyPoints: ['So says David Frum.', 'A word by David Frum.'],
      }),
    );
    expect(earlierOn(columns[1]!, [...others, ...columns])).toEqual([]);
    const diversions = ['Bus diverted by deportation protest', 'Deportation protest ends: bus back'].map(
      (headline, index) => storyOn(70 + index, `bus-${index}`, { headline }),
    );
    expect(earlierOn(diversions[1]!, [...others, ...diversions])).toEqual([]);
  });

  it('are not results of sport that share their teams, unless an editor gave them a topic', () => {
    const results = ['beat', 'lose to'].map((verb, index) =>
      storyOn(70 + index, `match-${index}`, {
        headline: `The title race: Arsenal ${verb} Everton 2-1`,
        keyPoints: ['A late header by Arsenal stuns Everton.', 'Both sides of Everton miss penalties.'],
      }),
    );
    expect(earlierOn(results[1]!, [...others, ...results])).toEqual([]);
    const tagged = results.map((story) => ({ ...story, topics: ['Title race', 'Arsenal'] }));
    expect(earlierOn(tagged[1]!, [...others, ...tagged])).toEqual([tagged[0]]);
  });

  it('take no noun for a name where every noun has a capital', () => {
    const german = [
      'Sturm über dem Hafen: Fähre und Kran beschädigt',
      'Neuer Hafen: Fähre, Kran und Lager fertig',
    ].map((headline, index) =>
      storyOn(70 + index, `hafen-${index}`, {
        headline,
        keyPoints: ['Am Hafen liegt die Fähre.', 'Der Kran steht am Hafen.'],
        language: 'de',
      }),
    );
    expect(earlierOn(german[1]!, [...others, ...german])).toEqual([]);
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
    const topics = ['North Korea', 'Japan'];
    const many = Array.from({ length: 6 }, (_, index) => storyOn(60 + index, `korea-${index}`, { topics }));
    const closest = storyOn(61, 'closest', { headline: 'A missile flies over Hokkaido', topics });
    const story = storyOn(90, 'new', { headline: 'Another falls near Hokkaido', topics });
    const found = earlierOn(story, [...others, ...many, closest, story]);
    expect(found.map(({ slug }) => slug)).toEqual(['closest', 'korea-5', 'korea-4', 'korea-3']);
  });

  it('are only older ones, each once, never the story itself, whatever the archive', () => {
    fc.assert(
      fc.property(anyStories, (stories) => {
        const archive = buildArchive(stories);
        const earlier = createRelatedFinder(archive);
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
        const before = createRelatedFinder(buildArchive(old));
        const after = createRelatedFinder(buildArchive([...late, ...old]));
        for (const story of old) expect(after(story)).toEqual(before(story));
      }),
    );
  });
});

function dated(day: number, slug: string): Partial<Story> {
  const { path, file, timestamp, datePublished, day: date } = storyOn(day, slug);
  return { path, file, timestamp, datePublished, day: date, slug };
}
