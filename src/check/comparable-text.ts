import { VFile } from 'vfile';
import { decode } from '../parser/decode.ts';

// Both match where the text begins. The full parser takes ten times as long, and what it adds makes no two stories alike.
const DATE_AND_FIELDS =
  /^\s*[^\r\n]*(?:\r\n?|\n)(?:[A-Za-z][A-Za-z_-]{0,24}(?: [a-z]{1,15})?[^\S\r\n]*[:：][^\r\n]*(?:\r\n?|\n))*/;
const FRONT_MATTER = /^\s*---[^\S\r\n]*[\r\n][^]*?[\r\n]---[^\S\r\n]*(?:[\r\n]|$)/;

/**
 * The text of a story: its summary and body, without date line, fields or front matter. Two copies of a story often have
 * another headline, section or date.
 *
 * @param path the file, to tell Markdown from wire copy
 * @returns undefined if the bytes are not text
 */
export function comparableText(bytes: Uint8Array, path: string): string | undefined {
  const text = decode(bytes, new VFile());
  return text?.replace(/\.md$/i.test(path) ? FRONT_MATTER : DATE_AND_FIELDS, '');
}
