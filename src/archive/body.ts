import { readFile } from 'node:fs/promises';
import { readArticle } from '../copy/article.ts';
import { toHtml } from '../copy/html.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/**
 * Reads a story's file again and renders its body, for the one page that shows it.
 *
 * @throws where the file has gone or gone wrong since the build read it first
 */
export async function bodyHtml(story: Story): Promise<string> {
  const { article } = readArticle(await readFile(story.file), story.file, site);
  if (!article) throw new Error(`${story.file} changed while the site was built. Build again.`);
  return toHtml(article.body, { base: site.base, dateline: article.dateline });
}
