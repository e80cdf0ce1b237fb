import { expect, test } from 'vitest';
import type { Story } from '../../src/archive/story.ts';
import { createPageKey, type Page } from '../../src/build/page-key.ts';
import { storyOn } from './stories.ts';

const story = storyOn(3, 'harbour', { fileDigest: 'bytes', topics: ['Ports'] });
const other = storyOn(2, 'quay', { fileDigest: 'more' });
const page = (props: Page['props'], rest: Partial<Page> = {}): Page => ({
  file: '2023/01/04/harbour/index.html',
  route: 'src/pages/story.astro',
  params: {},
  props,
  reads: [],
  ...rest,
});
const keyOf = createPageKey('house');

test('the same page has the same key, in any build', () => {
  const again = page({ story: { ...story }, stories: [{ ...other }] });
  expect(createPageKey('house')(again)).toBe(keyOf(page({ story, stories: [other] })));
});

test.each<[string, Partial<Story>]>([
  ['headline', { headline: 'Another' }],
  ['key points', { keyPoints: ['One.'] }],
  ['topics', { topics: [] }],
  ['section', { section: 'science' }],
  ['address', { path: '/2023/01/04/haven/', slug: 'haven' }],
  ['correction', { correction: 'It was wrong.' }],
  ['picture', { photo: { file: 'quay.png', digest: 'a', width: 9, height: 9, megabytes: 1, alt: '' } }],
  ['file', { file: 'content/articles/world/moved.txt' }],
])('another %s of a story is another key, wherever the story is shown', (_, change) => {
  const changed = { ...story, ...change };
  for (const shown of ['story', 'previous', 'next']) {
    expect(keyOf(page({ [shown]: changed }))).not.toBe(keyOf(page({ [shown]: story })));
  }
  expect(keyOf(page({ stories: [other, changed] }))).not.toBe(keyOf(page({ stories: [other, story] })));
});

test('another body is another key where the story is shown with it, and none where it is listed', () => {
  const edited = { ...story, fileDigest: 'other bytes' };
  expect(keyOf(page({ story: edited }, { reads: [edited] }))).not.toBe(
    keyOf(page({ story }, { reads: [story] })),
  );
  expect(keyOf(page({ stories: [other, edited] }, { reads: [other, edited] }))).not.toBe(
    keyOf(page({ stories: [other, story] }, { reads: [other, story] })),
  );
  expect(keyOf(page({ story: edited }))).toBe(keyOf(page({ story })));
  expect(keyOf(page({ stories: [other, edited] }))).toBe(keyOf(page({ stories: [other, story] })));
  expect(keyOf(page({ next: edited }))).toBe(keyOf(page({ next: story })));
});

test('order, place and neighbours count', () => {
  const keys = [
    page({ stories: [story, other] }),
    page({ stories: [other, story] }),
    page({ stories: [other] }),
    page({ stories: [] }),
    page({ earlier: [other] }),
    page({ next: other }),
    page({ previous: other }),
    page({ next: other, previous: story }),
    page({ next: other }, { route: 'src/pages/other.astro' }),
    page({ next: other }, { file: 'other.html' }),
    page({ next: undefined }),
    page({}),
    page(undefined, { file: '404.html' }),
  ].map(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
});

const about = (role: string) => keyOf(page({ about: { name: 'Jane Roe', role }, count: 3 }));

test('what is no story counts as it is', () => {
  expect(about('Editor')).not.toBe(about('Reporter'));
  expect(about('Editor')).toBe(about('Editor'));
});

test('another house is another key for every page', () => {
  expect(createPageKey('another')(page({ story }))).not.toBe(keyOf(page({ story })));
});
