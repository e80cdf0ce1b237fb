import { basename, join } from 'node:path';
import {
  createDiagnostic,
  type Diagnostic,
  toDiagnostics,
  formatDiagnostics,
} from '../diagnostics/report.ts';
import type { VFileMessage } from 'vfile-message';
import { hashBytes } from '../files/fingerprint.ts';
import type { StoryData } from '../archive/story.ts';
import { articleSlug } from '../urls/slug.ts';
import { type Article, bodyParagraphs } from '../copy/article.ts';
import { truncate, countWords } from '../i18n/text-length.ts';
import { type House, readCopy } from './copy-file.ts';
import { readBytes } from '../files/read-bytes.ts';

/** What the desk made of one file: its entry where the copy could be read, and what is to be said of it. */
export interface Taken {
  /** from the project's root */
  path: string;
  /** of the file's bytes; empty where they could not be had */
  digest: string;
  /** not there where the bytes are the known ones, or could not be read as a story */
  entry?: StoryData | undefined;
  remarks: Diagnostic[];
}

/** A file to take in, and the digest of the bytes that are known already. */
export interface Incoming {
  path: string;
  known?: string | undefined;
}

/**
 * Reads one file of articles.
 *
 * @returns undefined where the file is there no longer
 */
export function takeIn(root: string, { path, known }: Incoming, house: House): Taken | undefined {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(join(root, path));
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const mend = 'Check that it is a file that may be read.';
    return {
      path,
      digest: '',
      remarks: [
        createDiagnostic('error', path, 'unreadable', undefined, `It cannot be read (${code}). ${mend}`),
      ],
    };
  }
  const digest = hashBytes(bytes);
  return digest === known ? { path, digest, remarks: [] } : { path, digest, ...entryOf(bytes, path, house) };
}

function entryOf(bytes: Uint8Array, path: string, house: House): Pick<Taken, 'entry' | 'remarks'> {
  const { article, messages } = readCopy(bytes, path, house);
  const remarks = toDiagnostics(messages);
  if (!article) return { remarks };
  const slug = articleSlug(article.slug, basename(path), article.headline);
  if (slug) return { entry: lightened(article, slug, messages), remarks };
  const reason = 'No address can be made of the file’s name or the headline. Write a `slug` field.';
  return { remarks: [...remarks, createDiagnostic('error', path, 'no-slug', undefined, reason)] };
}

function lightened(article: Article, slug: string, messages: readonly VFileMessage[]): StoryData {
  const { body, summary, headlineFrom: __, confidence: ___, ...rest } = article;
  const text = bodyParagraphs(body).join(' ');
  return {
    ...rest,
    section: article.section ?? '',
    topics: article.topics ?? [],
    aliases: article.aliases ?? [],
    slug,
    opening: truncate(text, 200),
    words: countWords(text, article.language),
    split: summary.length,
    notes: messages.length ? formatDiagnostics(messages).split('\n') : [],
  };
}
