import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyFiles } from '../stories.ts';
import { addressOf, type Content, firstContent, newStory, toldOf } from './content.ts';
import { expectUntouched, seen } from './edit-and-build.ts';
import { newsroom } from './newsroom.ts';

// What one story more changes, and what it leaves alone.

const room = newsroom();
const content: Content = { ...firstContent(), stories: storyFiles(40, 2023, 2025).map(toldOf) };
const last = pageOf(content.stories.at(-1)!);
// Of the section, topic, place and person of older ones, so that it could well be shown on their pages.
const newest = { ...newStory('the-newest', '2025-01-20', 4), folder: 'sport' };

let before: ReturnType<typeof seen>;
let after: ReturnType<typeof seen>;
let output: string;

/** The page's file, of a story. */
function pageOf(story: Content['stories'][number]): string {
  return `${addressOf(story).slice(1)}index.html`;
}

function changedPages(): string[] {
  return Object.keys(before.digests).filter(
    (file) => file.endsWith('.html') && after.digests[file] !== before.digests[file],
  );
}

beforeAll(async () => {
  room.save(content);
  await room.trial.publish();
  before = seen(room);
  room.save({ ...content, stories: [...content.stories, newest] });
  ({ output } = await room.build());
  after = seen(room);
});

afterAll(() => room.trial[Symbol.dispose]());

describe('the newest story', () => {
  test('gets its page, its day, its month and its year', () => {
    expect(Object.keys(after.digests)).toEqual(
      expect.arrayContaining([
        pageOf(newest),
        '2025/01/20/index.html',
        '2025/01/index.html',
        '2025/index.html',
        'sport/2025/01/index.html',
      ]),
    );
  });

  test('changes no older story’s page but the one just before it', () => {
    const changed = changedPages();
    expect(content.stories.map(pageOf).filter((page) => changed.includes(page))).toEqual([last]);
  });

  test('changes no page of a day, a month or a year that is over', () => {
    const archive = changedPages().filter((file) => /^(?:\w+\/)?20(?:23|24)\//.test(file));
    expect(archive).toEqual([last]);
  });

  test('changes the front page, its section and the lists it belongs to', () => {
    expect(changedPages()).toEqual(
      expect.arrayContaining([
        'index.html',
        'sport/index.html',
        'topics/ports/index.html',
        'topics/osaka/index.html',
        'authors/jane-roe/index.html',
      ]),
    );
    expect(changedPages()).not.toContain('world/index.html');
    expect(changedPages()).not.toContain('topics/trade/index.html');
  });

  test('takes no page away', () => {
    const there = new Set(Object.keys(after.digests));
    expect(Object.keys(before.digests).filter((file) => file.endsWith('.html') && !there.has(file))).toEqual(
      [],
    );
  });

  test('renders a handful of pages and touches no other', () => {
    // Its page, day, month and year, its section and that section's month, topics and authors, the story before it, the
    // front page, corrections, search, and the page for what is not there.
    const rendered = Number(/1 story changed: (\d+) pages rendered/.exec(output)?.[1]);
    expect(rendered).toBeLessThanOrEqual(16);
    expectUntouched(before, after);
    const pages = Object.keys(after.digests).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => after.digests[file] !== before.digests[file])).toHaveLength(rendered);
  });
});
