import * as fc from 'fast-check';
import type { Story } from '../../src/archive/story.ts';

const DAY = 86_400_000;
const FIRST = Date.UTC(2023, 0, 1);

/** A story as the archive knows it, on the given day after New Year 2023. */
export function storyOn(day: number, slug: string, rest: Partial<Story> = {}): Story {
  const moment = FIRST + day * DAY;
  const date = new Date(moment).toISOString().slice(0, 10);
  return {
    headline: slug,
    keyPoints: [],
    datePublished: date,
    section: 'world',
    topics: [],
    slug,
    aliases: [],
    opening: '',
    words: 1,
    summaryLength: 0,
    fileDigest: '',
    path: `/${date.replaceAll('-', '/')}/${slug}/`,
    file: `content/articles/world/${date}-${slug}.txt`,
    day: date,
    timestamp: moment,
    ...rest,
  };
}

const WORDS = [
  'korea',
  'russia',
  'missile',
  'summit',
  'train',
  'glove',
  'election',
  'harvest',
  'storm',
  'vaccine',
];

/** Any archive: stories of a few months on a few topics, several of one moment among them. */
export const anyStories: fc.Arbitrary<Story[]> = fc
  .array(
    fc.record({
      day: fc.nat(120),
      headline: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }),
      topics: fc.uniqueArray(fc.constantFrom('North Korea', 'north korea', 'Russia', 'Space', 'Ärzte'), {
        maxLength: 3,
      }),
      byline: fc.constantFrom(undefined, 'Jane Roe', 'Jane Roe and John Doe', 'JOHN DOE'),
      section: fc.constantFrom('world', 'science'),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ day, headline, topics, byline, section }, index) =>
      storyOn(day, `story-${index}`, {
        headline: headline.join(' '),
        topics,
        section,
        ...(byline ? { byline } : {}),
      }),
    ),
  );
