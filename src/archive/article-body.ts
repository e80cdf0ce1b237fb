import { UserError } from '../diagnostics/user-error.ts';
import { keepHeadingsWhole } from '../i18n/unbroken-words.ts';
import { hashBytes } from '../files/fingerprint.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import type { Article } from '../parser/article.ts';
import { type ContentsItem, tableOfContents } from '../parser/heading-ids.ts';
import { parseArticle } from '../parser/parse-article.ts';
import { renderHtml } from '../parser/render-html.ts';
import { bodyFigures } from './body-figures.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/** How a body is rendered. */
export interface BodyOptions {
  /** what links within the site begin with: a path, or scheme, host and path; without a final slash */
  base?: string;
  /** whether it is for programs that show neither `<picture>` nor SVG */
  forFeed?: boolean;
}

/**
 * Reads a story's file again and renders its body as HTML.
 *
 * @throws UserError if the file changed since the build first read it
 */
export function renderBody(story: Story, { base = site.base, forFeed = false }: BodyOptions = {}): string {
  const { body, dateline } = readBody(story);
  const html = renderHtml(body, { base, dateline, figures: bodyFigures(story, { base, forFeed }) });
  return forFeed ? html : keepHeadingsWhole(html);
}

/**
 * The headings of level two in a story's body, for a contents list.
 *
 * @throws UserError if the file changed since the build first read it
 */
export function bodyHeadings(story: Story): ContentsItem[] {
  return tableOfContents(readBody(story).body);
}

/** Whether a body as HTML has anything but plain paragraphs. */
export function hasMarkup(html: string): boolean {
  return /<(?!\/?p>|span class="dateline"|\/span>)/.test(html);
}

// While a file has errors, `dev` shows its last version without errors.
const lastValid = new Map<string, Article>();
// A story's page, text and JSON are rendered one after the other, so one cached article is enough.
let cached: { key: string; article: Article } | undefined;

/**
 * Reads a story's file again. The archive holds no bodies, so its memory does not grow with their length.
 *
 * @returns the article, with its body as a Markdown tree
 * @throws UserError if the file changed since the build first read it
 */
export function readBody(story: Story): Article {
  if (import.meta.env.IS_DEV_SERVER) return readInDev(story);
  const key = story.file + story.fileDigest;
  if (cached?.key !== key) cached = { key, article: parseAgain(story) };
  return cached.article;
}

function parseAgain({ file, fileDigest, summaryLength }: Story): Article {
  const bytes = tryReadFile(file);
  if (!bytes || hashBytes(bytes) !== fileDigest) throw fileChangedError(file);
  const known = { summary: summaryLength, confidence: 1 };
  const { article } = parseArticle(bytes, file, { timeZone: site.timeZone, known });
  if (!article) throw fileChangedError(file);
  return article;
}

function readInDev({ file }: Story): Article {
  const bytes = tryReadFile(file);
  const article = bytes && parseArticle(bytes, file, site).article;
  if (article) lastValid.set(file, article);
  const result = article ?? lastValid.get(file);
  if (!result) throw fileChangedError(file);
  return result;
}

function fileChangedError(file: string): UserError {
  return new UserError(`${file} changed while the site was built. Nothing was published; build again.`);
}
