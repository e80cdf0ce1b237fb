import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { correctedStories } from '../../src/archive/corrections.ts';
import { storyOn } from './stories.ts';

const correction = 'It was Monday.';

function slugsOf(stories: ReturnType<typeof storyOn>[]): string[] {
  return correctedStories(buildArchive(stories).stories, 'Europe/London').map(({ slug }) => slug);
}

test('of all stories only those that were corrected are asked for', () => {
  const updated = storyOn(1, 'updated', { dateModified: '2023-02-01' });
  expect(slugsOf([updated, storyOn(2, 'plain'), storyOn(3, 'wrong', { correction })])).toEqual(['wrong']);
  expect(slugsOf([])).toEqual([]);
});

test('the newest correction is first, however old its story is', () => {
  const stories = [
    storyOn(30, 'new-story', { correction, dateModified: '2023-02-01' }),
    storyOn(1, 'old-story', { correction, dateModified: '2023-06-01T09:00:00+01:00' }),
    storyOn(2, 'same-day-later', { correction, dateModified: '2023-06-01T10:00:00+01:00' }),
    storyOn(3, 'same-day-untimed', { correction, dateModified: '2023-06-01' }),
  ];
  expect(slugsOf(stories)).toEqual(['same-day-later', 'old-story', 'same-day-untimed', 'new-story']);
});

test('moments are compared, not what is written', () => {
  const stories = [
    storyOn(1, 'earlier', { correction, dateModified: '2023-06-01T01:00:00+09:00' }),
    storyOn(2, 'later', { correction, dateModified: '2023-05-31T23:00:00+01:00' }),
  ];
  expect(slugsOf(stories)).toEqual(['later', 'earlier']);
});

test('corrections of no known date stand at the end, the newest story first', () => {
  const stories = [
    storyOn(8, 'undated', { correction }),
    storyOn(9, 'undated-newer', { correction }),
    storyOn(1, 'dated', { correction, dateModified: '2023-01-03' }),
  ];
  expect(slugsOf(stories)).toEqual(['dated', 'undated-newer', 'undated']);
});
