import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseArticle } from '../../src/parser/parse-article.ts';
import { composeStory } from '../bench/publish/corpus/story.ts';
import { wireCopy, wirePath } from '../bench/publish/corpus/wire-copy.ts';

const SIZE = 500;
const stories = Array.from({ length: SIZE }, (_, index) => composeStory(index, SIZE));

test('the corpus of the bench is the same at every run', () => {
  const hash = createHash('sha256');
  for (const story of stories) hash.update(wirePath(story)).update(wireCopy(story));
  // Figures are only comparable with those of the same corpus: whoever changes it makes them all anew.
  expect(hash.digest('hex').slice(0, 16)).toBe('bf2b861d8605e7fe');
});

test('another seed makes another corpus', () => {
  expect(composeStory(0, SIZE, 1).headline).not.toBe(composeStory(0, SIZE, 2).headline);
});

test('no two stories have one file, and all are spread over ten years', () => {
  expect(new Set(stories.map(wirePath)).size).toBe(SIZE);
  expect(stories[0]!.moment).toBe('2016-01-01T00:00');
  expect(stories.at(-1)!.moment).toMatch(/^2025-12-2/);
  expect(composeStory(SIZE, SIZE).moment).toBe('2025-12-31T23:50');
});

test('its stories are read as they were meant, with no doubt and no message', () => {
  const doubtful = stories.filter((story) => {
    const { article, found, messages } = parseArticle(Buffer.from(wireCopy(story)), wirePath(story), {
      timeZone: 'UTC',
    });
    const asMeant =
      article?.headline === story.headline && article.keyPoints.join() === story.keyPoints.join();
    return !asMeant || messages.length > 0 || (found.confidence ?? 0) < 0.9;
  });
  expect(doubtful).toEqual([]);
});
