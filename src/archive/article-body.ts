import { readFileSync } from 'node:fs';
import { UserError } from '../diagnostics/user-error.ts';
import { parseArticle } from '../parser/parse-article.ts';
import { type Article } from '../parser/article.ts';
import { renderHtml } from '../parser/render-html.ts';
import { hashBytes } from '../files/fingerprint.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/**
 * Reads a story's file again and renders its body, for the one page that shows it.
 *
 * @param base what links within the site begin with
 * @throws UserError where the file is not the one the build read first
 */
export function renderBody(story: Story, base: string = site.base): string {
  const { body, dateline } = readBody(story);
  return renderHtml(body, { base, dateline });
}

// While an editor is in the middle of a change, `dev` shows the story as it last was whole.
const lastWhole = new Map<string, Article>();
// A story's page, text and data are rendered one after the other.
let last: { copy: string; article: Article } | undefined;

/**
 * Reads a story's file again.
 *
 * @throws UserError where the file is not the one the build read first
 */
export function readBody(story: Story): Article {
  if (import.meta.env.IS_DEV_SERVER) return readInDev(story);
  const copy = story.file + story.fileDigest;
  if (last?.copy !== copy) last = { copy, article: parseAgain(story) };
  return last.article;
}

function parseAgain({ file, fileDigest, summaryLength }: Story): Article {
  const bytes = readFileOrNothing(file);
  if (!bytes || hashBytes(bytes) !== fileDigest) throw changedMeanwhile(file);
  const known = { summary: summaryLength, confidence: 1 };
  const { article } = parseArticle(bytes, file, { timeZone: site.timeZone, known });
  if (!article) throw changedMeanwhile(file);
  return article;
}

function readInDev({ file }: Story): Article {
  const bytes = readFileOrNothing(file);
  const article = bytes && parseArticle(bytes, file, site).article;
  if (article) lastWhole.set(file, article);
  const told = article ?? lastWhole.get(file);
  if (!told) throw changedMeanwhile(file);
  return told;
}

function changedMeanwhile(file: string): UserError {
  return new UserError(`${file} changed while the site was built. Nothing was published; build again.`);
}

// A thread renders one page at a time and has nothing else to do while it waits for a file, so it waits the short way.
function readFileOrNothing(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
