import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Story } from '../../../src/archive/story.ts';
import { parseArticle } from '../../../src/parser/parse-article.ts';
import { blockTexts } from '../../../src/parser/node-text.ts';
import { toTimestamp } from '../../../src/i18n/time-zone.ts';
import { truncate } from '../../../src/i18n/text-length.ts';

/**
 * Reads folders of copy as the site reads it, as stories whose `file` is their file’s name. The same name in a later
 * folder is the same story in another form, and is left out.
 */
export function storiesIn(folders: readonly string[]): Story[] {
  const stories = new Map<string, Story>();
  for (const folder of folders) {
    for (const name of readdirSync(folder).filter((each) => /\.(?:txt|md)$/.test(each))) {
      const story = stories.has(name) ? undefined : storyOf(folder, name);
      if (story) stories.set(name, story);
    }
  }
  return [...stories.values()];
}

function storyOf(folder: string, name: string): Story | undefined {
  const { found } = parseArticle(readFileSync(join(folder, name)), name, { timeZone: 'UTC' });
  const { headline, datePublished, keyPoints = [], topics = [], language, body } = found;
  if (!headline || !datePublished || !body) return undefined;
  return {
    headline,
    datePublished,
    keyPoints,
    topics,
    ...(language ? { language } : {}),
    opening: truncate(blockTexts(body).join(' '), 200),
    section: '',
    slug: name,
    aliases: [],
    words: 0,
    summaryLength: 0,
    fileDigest: '',
    file: name,
    path: `/${name}/`,
    day: datePublished.slice(0, 10),
    timestamp: toTimestamp(datePublished, 'UTC'),
  };
}
