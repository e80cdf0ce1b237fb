import { basename, resolve } from 'node:path';
import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { addError, FILE_START } from '../diagnostics/message.ts';
import {
  createDiagnostic,
  type Diagnostic,
  formatDiagnostics,
  toDiagnostics,
} from '../diagnostics/report.ts';
import { ENGINE } from '../files/engine-folder.ts';
import { hashBytes } from '../files/fingerprint.ts';
import { readBytes } from '../files/read-bytes.ts';
import { countWords, truncate } from '../i18n/text-length.ts';
import { toTimestamp } from '../i18n/time-zone.ts';
import { findDoubtfulPlaces } from '../maps/doubtful-places.ts';
import type { Article, ParseResult } from '../parser/article.ts';
import { withoutCharts } from '../parser/chart/find-charts.ts';
import { blockTexts } from '../parser/node-text.ts';
import type { FieldPositions } from '../parser/schema.ts';
import { articleSlug } from '../urls/slug.ts';
import { parseWithSection, type ReadOptions } from './assign-section.ts';
import type { StoryEntry } from './entry.ts';
import type { FileToRead, ReadResult } from './read-batch.ts';

/**
 * Reads one file of articles into an entry.
 *
 * @param root the project's folder
 * @returns undefined if the file does not exist
 */
export function readArticleFile(
  root: string,
  { path, known }: FileToRead,
  options: ReadOptions,
): ReadResult | undefined {
  const file = new VFile({ path });
  const bytes = readOrReport(resolve(root, path), file);
  if (bytes === 'gone') return undefined;
  if (!bytes) return { path, digest: '', diagnostics: toDiagnostics(file.messages) };
  const digest = hashBytes(bytes);
  if (digest === known) return { path, digest, diagnostics: [] };
  return { path, digest, ...parseEntry(bytes, path, options) };
}

/**
 * Parses one file of articles. A file that cannot be read gets the error `unreadable`.
 *
 * @param path as messages show it, relative to `from`
 * @param from an absolute path
 */
export function parseArticleFile(path: string, options: ReadOptions, from: string): ParseResult {
  const file = new VFile({ path });
  const bytes = readOrReport(resolve(from, path), file);
  if (bytes && bytes !== 'gone') return parseWithSection(bytes, path, options);
  return { found: {}, places: {}, messages: file.messages };
}

/** Reads the bytes of a file, or adds the message `unreadable`. */
function readOrReport(path: string, file: VFile): Uint8Array | 'gone' | undefined {
  try {
    return readBytes(path);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    const reason = `The file cannot be read (${code}). Check that it is there and may be read.`;
    addError(file, 'unreadable', FILE_START, reason);
    return code === 'ENOENT' ? 'gone' : undefined;
  }
}

function parseEntry(
  bytes: Uint8Array,
  path: string,
  options: ReadOptions,
): Pick<ReadResult, 'entry' | 'diagnostics'> {
  const { article, messages, places } = parseWithSection(bytes, path, options);
  const diagnostics = toDiagnostics(messages);
  if (!article) return { diagnostics };
  for (const { reason } of article.map ? findDoubtfulPlaces(article.map, ENGINE) : []) {
    diagnostics.push(createDiagnostic('warning', path, 'doubtful-place', places.map, reason));
  }
  const slug = articleSlug(article.slug, basename(path), article.headline);
  if (slug) {
    const entry = { ...toEntry(article, slug, diagnostics, options), ...referencesOf(article, places) };
    return { entry, diagnostics };
  }
  const reason = 'No address can be made of the file’s name or the headline. Write a `slug` field.';
  return { diagnostics: [...diagnostics, createDiagnostic('error', path, 'no-slug', undefined, reason)] };
}

function toEntry(
  article: Article,
  slug: string,
  diagnostics: readonly Diagnostic[],
  { timeZone, language }: ReadOptions,
): StoryEntry {
  const { body, summary, image: _, images: __, headlineFrom: ___, confidence: ____, ...fields } = article;
  const prose = article.tableChart ? withoutCharts(body, article.language ?? language) : body;
  const text = blockTexts(prose).join(' ');
  return {
    ...fields,
    timestamp: toTimestamp(article.datePublished, timeZone),
    section: article.section ?? '',
    topics: article.topics ?? [],
    aliases: article.aliases ?? [],
    slug,
    opening: truncate(openingText(prose), 200),
    words: countWords(text, article.language),
    summaryLength: summary.length,
    notes: diagnostics.length ? formatDiagnostics(diagnostics).split('\n') : [],
  };
}

/** The text of a body without its headings. */
function openingText(body: Root): string {
  return blockTexts({ ...body, children: body.children.filter(({ type }) => type !== 'heading') }).join(' ');
}

function referencesOf(article: Article, places: FieldPositions): Pick<StoryEntry, 'references'> {
  const { image, images, alt, map, chart } = article;
  // A caption may be that of a map.
  const about = (['alt', 'credit', 'focus', ...(map ? [] : ['caption' as const])] as const).find(
    (field) => article[field] !== undefined,
  );
  if (!image && !images && !about && chart === undefined) return {};
  return {
    references: {
      ...(about && !image ? { about: { field: about, ...(places[about] ?? FILE_START) } } : {}),
      ...(chart === undefined ? {} : { chart: places.chart ?? FILE_START }),
      ...(image ? { image: { path: image, ...(places.image ?? FILE_START) } } : {}),
      ...(alt === undefined ? {} : { hasAlt: true }),
      ...(images ? { body: images } : {}),
    },
  };
}
