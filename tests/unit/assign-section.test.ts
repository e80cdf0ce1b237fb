import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseWithSection } from '../../src/loader/assign-section.ts';
import { parseArticleFile, readArticleFile } from '../../src/loader/read-article.ts';
import { reasonOf, storyUnder, told } from './reading.ts';

const HOUSE = {
  timeZone: 'Europe/London',
  sections: [
    { id: 'world', title: 'World' },
    { id: 'science', title: 'Science' },
  ],
};

const STORY = storyUnder('date 2023-09-14');
const sectionOf = (path: string, copy = STORY) => parseWithSection(Buffer.from(copy), path, HOUSE);

describe('the section of a story', () => {
  it.each([
    'content/articles/world/a.txt',
    'content/articles/world/2023/09/a.txt',
    '/somewhere/content/articles/world/a.txt',
    'content\\articles\\world\\a.txt',
  ])('%s is the folder’s', (path) => {
    expect(sectionOf(path).article?.section).toBe('world');
  });

  it('is the field’s where there is one', () => {
    const copy = storyUnder('date 2023-09-14\nsection: science');
    expect(sectionOf('content/articles/world/a.txt', copy).article?.section).toBe('science');
    expect(sectionOf('content/articles/a.txt', copy).article?.section).toBe('science');
  });

  it('of a file that stands elsewhere need not be', () => {
    const { article, messages } = sectionOf('/tmp/a.txt');
    expect(messages).toEqual([]);
    expect(article?.section).toBeUndefined();
  });

  it.each([
    ['content/articles/wrold/a.txt', STORY, 'Did you mean `world`?'],
    ['content/articles/gardening/a.txt', STORY, 'world, science'],
    ['content/articles/a.txt', STORY, 'no section’s folder'],
    [
      'content/articles/world/a.txt',
      storyUnder('date 2023-09-14\nsection: sciense'),
      'Did you mean `science`?',
    ],
    ['content/articles/world/a.txt', storyUnder('date 2023-09-14\nsection: World'), 'Did you mean `world`?'],
  ])('%s: a section that is not there stops the story', (path, copy, mend) => {
    const reading = sectionOf(path, copy);
    expect(reading.article).toBeUndefined();
    expect(told(reading)[0]).toMatch(/^wrong-section error \d+:\d+$/);
    expect(reasonOf(reading, 'wrong-section')).toContain(mend);
  });

  it('is told beside the other mistakes of the file', () => {
    const reading = sectionOf('content/articles/wrold/a.txt', storyUnder('date 2023-02-30'));
    expect(reading.messages.map((message) => message.ruleId)).toEqual(['bad-date', 'wrong-section']);
  });
});

describe('a story’s file', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'wirecopy-copy-'));
    mkdirSync(join(root, 'content/articles/world/folder.txt'), { recursive: true });
    writeFileSync(join(root, 'content/articles/world/a.txt'), STORY);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('is read from where the path starts', async () => {
    const { article } = parseArticleFile('content/articles/world/a.txt', HOUSE, root);
    expect(article).toMatchObject({ headline: 'Kim visits Russia', section: 'world' });
  });

  it('that is larger than any text is not read', async () => {
    const path = 'content/articles/world/film.txt';
    writeFileSync(join(root, path), '');
    truncateSync(join(root, path), 5_000_000_000);
    expect(told(parseArticleFile(path, HOUSE, root))).toEqual(['too-large error 1:1']);
    expect(readArticleFile(root, { path }, HOUSE)?.diagnostics.map(({ ruleId }) => ruleId)).toEqual([
      'too-large',
    ]);
  });

  it.each([
    ['content/articles/world/b.txt', 'ENOENT'],
    ['content/articles/world/folder.txt', 'EISDIR'],
  ])('%s that cannot be read is a message, not a crash', async (path, why) => {
    const reading = parseArticleFile(path, HOUSE, root);
    expect(reading.article).toBeUndefined();
    expect(reading.messages[0]?.file).toBe(path);
    expect(told(reading)[0]).toMatch(/^unreadable error/);
    expect(reasonOf(reading, 'unreadable')).toContain(why);
  });
});
