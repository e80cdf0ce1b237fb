import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildArchive } from '../../src/archive/archive.ts';
import { createRelatedFinder } from '../../src/archive/related.ts';
import { storiesIn } from '../bench/earlier/samples.ts';

// What a person who knows the demo's stories calls the same subject; the rest of them stand alone.
const SAME: Record<string, string[]> = {
  '2024-12-08-notre-dame-reopens-five-years-after-the-fire.md': [
    '2019-04-15-fire-destroys-roof-and-spire-of-notre-dame.txt',
  ],
  '2023-08-23-prigozhin-on-passenger-list-of-jet-that-crashed-in-russia.txt': [
    '2023-06-24-wagner-turns-back-on-its-way-to-moscow.txt',
  ],
  '2023-09-14-kim-jong-uns-visit-to-russia-prolonged.txt': [
    '2019-04-25-kim-and-putin-hold-first-summit-in-vladivostok.txt',
  ],
};

test('the demo’s stories are linked where they are of one subject, and nowhere else', () => {
  const articles = fileURLToPath(new URL('../../content/articles/', import.meta.url));
  const folders = ['world', 'business', 'science', 'culture', 'sport'].map((section) => articles + section);
  const archive = buildArchive(storiesIn(folders));
  const earlierOn = createRelatedFinder(archive, 'en-GB');
  const found = archive.stories.map(
    (story) => [story.file, earlierOn(story).map(({ file }) => file)] as const,
  );
  expect(Object.fromEntries(found.filter(([, files]) => files.length))).toEqual(SAME);
});
