import { readFile } from 'node:fs/promises';
import { type Article, readArticle } from '../copy/article.ts';
import { toHtml } from '../copy/html.ts';
import { digestOf } from '../desk/take-in.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/**
 * Reads a story's file again and renders its body, for the one page that shows it.
 *
 * @param base what links within the site begin with
 * @throws ChangedMeanwhile where the file is not the one the build read first
 */
export async function bodyHtml(story: Story, base: string = site.base): Promise<string> {
  const { body, dateline } = await articleOf(story);
  return toHtml(body, { base, dateline });
}

/** A file that is not what it was when the build began. Its message is for an editor, and carries no stack. */
export class ChangedMeanwhile extends Error {
  override name = 'CopyError';

  constructor(file: string) {
    super(`${file} changed while the site was built. Nothing was published; build again.`);
    this.stack = '';
  }
}

// While an editor is in the middle of a change, `dev` shows the story as it last was whole.
const lastWhole = new Map<string, Article>();

/**
 * Reads a story's file again.
 *
 * @throws ChangedMeanwhile where the file is not the one the build read first
 */
export async function articleOf(story: Story): Promise<Article> {
  const bytes = await readFile(story.file).catch(() => undefined);
  const article = bytes && readArticle(bytes, story.file, site).article;
  if (import.meta.env.AT_THE_DESK) {
    if (article) lastWhole.set(story.file, article);
    const told = article ?? lastWhole.get(story.file);
    if (told) return told;
  } else if (article && digestOf(bytes) === story.copy) return article;
  throw new ChangedMeanwhile(story.file);
}
