import { readFile } from 'node:fs/promises';
import { type Article, readArticle } from '../copy/article.ts';
import { toHtml } from '../copy/html.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/**
 * Reads a story's file again and renders its body, for the one page that shows it.
 *
 * @param base what links within the site begin with
 * @throws where the file has gone or gone wrong since the build read it first
 */
export async function bodyHtml(story: Story, base: string = site.base): Promise<string> {
  const { body, dateline } = await articleOf(story);
  return toHtml(body, { base, dateline });
}

// While an editor is in the middle of a change, `dev` shows the story as it last was whole.
const lastWhole = new Map<string, Article>();

/**
 * Reads a story's file again.
 *
 * @throws where the file has gone or gone wrong since the build read it first
 */
export async function articleOf(story: Story): Promise<Article> {
  const { article } = readArticle(await readFile(story.file), story.file, site);
  if (import.meta.env.AT_THE_DESK && article) lastWhole.set(story.file, article);
  const told = article ?? lastWhole.get(story.file);
  if (!told) throw new Error(`${story.file} changed while the site was built. Build again.`);
  return told;
}
