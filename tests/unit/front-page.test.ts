import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { arrangeFrontPage, type ChosenStories, type FrontPage } from '../../src/archive/front-page.ts';
import type { Story } from '../../src/archive/story.ts';
import { storyOn } from './stories.ts';

const MAP = [{ name: 'Taipei', latitude: 25, longitude: 121.5 }];
const TITLES = ['world', 'business', 'science', 'culture', 'sport', 'opinion', 'climate', 'travel', 'food'];
const sectionsOf = (count: number) => TITLES.slice(0, count).map((id) => ({ id, title: id }));

interface Paper {
  stories: Story[];
  sections: { id: string; title: string }[];
}

/** A paper with so many stories in each section, on days that no two stories share. */
function paper(counts: readonly number[], isPictured = false): Paper {
  let day = 500;
  const sections = sectionsOf(counts.length);
  const stories = sections.flatMap(({ id }, index) =>
    Array.from({ length: counts[index]! }, (_, at) =>
      storyOn((day -= 1), `${id}-${at}`, { section: id, ...(isPictured ? { map: MAP } : {}) }),
    ),
  );
  return { stories, sections };
}

const arrange = ({ stories, sections }: Paper, choices?: ChosenStories) =>
  arrangeFrontPage(buildArchive(stories), sections, choices);

const shownOn = ({ lead, seconds, bands, headlineBands, rows }: FrontPage): Story[] => [
  ...(lead ? [lead] : []),
  ...seconds,
  ...bands.flatMap(({ first, columns }) => [first, ...columns.flat()]),
  ...headlineBands.flatMap(({ stories }) => stories),
  ...rows,
];

const slugs = (stories: readonly Story[]) => stories.map(({ slug }) => slug);

/** What no front page may have, whatever the paper. */
function faults(page: FrontPage, { stories, sections }: Paper): string[] {
  const shown = shownOn(page);
  const ofSection = (id: string) => stories.filter(({ section }) => section === id);
  const all = [...page.bands, ...page.headlineBands];
  return [
    ...(new Set(shown).size === shown.length ? [] : ['a story stands twice']),
    ...(page.headlineBands.length % 2 ? ['a band stands beside nothing'] : []),
    ...(stories.length > 0 && !page.lead ? ['there is no lead'] : []),
    ...page.bands.flatMap(({ id, columns }) => {
      const lengths = columns.map(({ length }) => length);
      if (lengths.some((length) => length === 0)) return [`${id} has an empty column`];
      if (lengths.length > 1 && new Set(lengths).size > 1) return [`${id} has columns of ${lengths}`];
      return lengths.length > 2 ? [`${id} has ${lengths.length} columns`] : [];
    }),
    ...page.headlineBands.flatMap((band) => (band.stories.length ? [] : [`${band.id} is empty`])),
    ...all.flatMap((band) => {
      const own = ofSection(band.id);
      const isWhole = own.every((story) => shown.includes(story));
      return band.all === (isWhole ? undefined : own.length) ? [] : [`${band.id} says it has ${band.all}`];
    }),
    ...sections.flatMap(({ id }) => {
      const isMissing = ofSection(id).some((story) => !shown.includes(story));
      return isMissing && !all.some((band) => band.id === id) ? [`there is no way to ${id}`] : [];
    }),
  ];
}

describe.each([1, 2, 3, 5, 6, 7, 8, 9])('%d sections', (count) => {
  test.each([0, 1, 2, 3, 4, 5, 40])('of %d stories each leave no hole', (each) => {
    for (const isPictured of [true, false]) {
      const filled = paper(
        Array.from({ length: count }, () => each),
        isPictured,
      );
      expect(faults(arrange(filled), filled)).toEqual([]);
    }
  });
});

const anyPaper = fc
  .record({
    counts: fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 40), { minLength: 1, maxLength: 9 }),
    isPictured: fc.boolean(),
    lead: fc.option(fc.nat()),
    also: fc.array(fc.nat(), { maxLength: 4 }),
  })
  .map(({ counts, isPictured, lead, also }) => {
    const filled = paper(counts, isPictured);
    const pick = (index: number) => filled.stories[index % filled.stories.length];
    const chosen = also.flatMap((index) => pick(index) ?? []);
    return { filled, choices: { lead: lead === null ? undefined : pick(lead), also: chosen } };
  });

test('no paper and no choice puts a story in two places, or leaves a hole', () => {
  fc.assert(
    fc.property(anyPaper, ({ filled, choices }) => {
      expect(faults(arrange(filled, choices), filled)).toEqual([]);
    }),
  );
});

test('what is chosen stands where it was chosen for', () => {
  fc.assert(
    fc.property(anyPaper, ({ filled, choices: { lead, also } }) => {
      const page = arrange(filled, { lead, also });
      expect(page.lead).toBe(lead ?? page.lead);
      const beside = [...new Set(also)].filter((story) => story !== page.lead).slice(0, 3);
      expect(page.seconds.slice(0, beside.length)).toEqual(beside);
    }),
  );
});

test('the newest story leads, the next three stand beside its picture', () => {
  const page = arrange(paper([9, 9], true));
  expect(page.lead?.slug).toBe('world-0');
  expect(slugs(page.seconds)).toEqual(['world-1', 'world-2', 'world-3']);
});

test('a lead without a picture has two stories beside it, unless an editor chose more', () => {
  const filled = paper([9, 9]);
  const [, second, third, fourth] = filled.stories;
  expect(slugs(arrange(filled).seconds)).toEqual(['world-1', 'world-2']);
  const chosen = arrange(filled, { also: [fourth!, third!, second!] });
  expect(slugs(chosen.seconds)).toEqual(['world-3', 'world-2', 'world-1']);
});

test('the newest story that was chosen to stand beside the lead does not lead', () => {
  const filled = paper([9]);
  const [newest] = filled.stories;
  const page = arrange(filled, { also: [newest!] });
  expect(page.lead?.slug).toBe('world-1');
  expect(page.seconds[0]).toBe(newest);
});

test('a story that is alone leads, even if it was chosen to stand beside the lead', () => {
  const filled = paper([1]);
  expect(arrange(filled, { also: filled.stories })).toMatchObject({
    lead: filled.stories[0],
    seconds: [],
    bands: [],
  });
});

test('a paper without a story has no lead and no band', () => {
  expect(arrange(paper([0, 0, 0]))).toEqual({ seconds: [], bands: [], headlineBands: [], rows: [] });
});

test.each([
  [1, []],
  [2, [1]],
  [3, [1, 1]],
  [4, [3]],
  [5, [2, 2]],
  [40, [2, 2]],
])('a band of %d stories has columns of %j', (count, columns) => {
  // The stories of the first section stand above.
  const page = arrange(paper([3, count]));
  expect(page.bands.map((band) => band.columns.map(({ length }) => length))).toEqual([columns]);
});

test('with more than six sections the later ones stand two beside each other', () => {
  const shapes = [5, 6, 7, 8, 9].map((count) => {
    const { bands, headlineBands } = arrange(paper(Array.from({ length: count }, () => 9)));
    return [bands.length, headlineBands.length];
  });
  expect(shapes).toEqual([
    [5, 0],
    [6, 0],
    [5, 2],
    [4, 4],
    [5, 4],
  ]);
});

test('the two of a pair differ by one headline at most', () => {
  const { headlineBands } = arrange(paper([9, 9, 9, 9, 9, 1, 9]));
  expect(headlineBands.map(({ stories }) => stories.length)).toEqual([1, 2]);
  expect(headlineBands[1]?.all).toBe(9);
});

test('a paper of one section goes on in rows', () => {
  const page = arrange(paper([12]));
  expect(page.rows).toHaveLength(12 - 3 - 5);
  expect(page.bands[0]?.all).toBeUndefined();
  expect(arrange(paper([40])).bands[0]?.all).toBe(40);
});

test('a story of a section that the settings lack stands at the top only', () => {
  const { stories } = paper([2, 9]);
  const page = arrange({ stories, sections: sectionsOf(1) });
  expect(new Set(shownOn(page).map(({ section }) => section))).toEqual(new Set(['world', 'business']));
  expect(page.bands).toEqual([]);
});
