import type { VFile } from 'vfile';
import { error, type Place } from './messages.ts';

/** The most bytes an article may have. News is text: past this it is a wrong file. */
export const MAX_BYTES = 1_000_000;

/**
 * Turns a file's bytes into text: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * Nothing is guessed: any other encoding is an error that names the first wrong byte.
 *
 * @param bytes the file as it lies on disk
 * @param file receives the messages `too-large`, `encoding`, `nul`
 * @returns the text without its byte order mark, or undefined after an error
 * @see https://encoding.spec.whatwg.org/#bom-sniff
 */
export function decode(bytes: Uint8Array, file: VFile): string | undefined {
  if (bytes.length > MAX_BYTES) {
    const size = (bytes.length / 1e6).toFixed(1);
    error(
      file,
      'too-large',
      START,
      `The file has ${size} MB, and an article may have 1 MB. Split the story.`,
    );
    return undefined;
  }
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = decodeWhole(encoding, bytes);
  } catch {
    const at = firstWrongByte(encoding, bytes);
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, at));
    const hex = (bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase();
    error(
      file,
      'encoding',
      placeAfter(before),
      `Byte ${at} (0x${hex}) is not ${name} text. Save the file as “UTF-8” in your editor.`,
    );
    return undefined;
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    error(
      file,
      'nul',
      placeAfter(text.slice(0, nul)),
      `There is a NUL character here: this is not a text file, or UTF-16 without a byte order mark. Save it as “UTF-8”.`,
    );
    return undefined;
  }
  return text;
}

const START: Place = { line: 1, column: 1 };

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decodeWhole(encoding: Encoding, bytes: Uint8Array): string {
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

/** The offset of the first byte that cannot be read, found by halving: a prefix decodes until it holds that byte. */
function firstWrongByte(encoding: Encoding, bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (decodesAsPrefix(encoding, bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return Math.min(good, bytes.length - 1);
}

function decodesAsPrefix(encoding: Encoding, prefix: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeAfter(text: string): Place {
  const lines = text.split(LINE_END);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Every line ending that text files have had: CRLF, LF, CR, NEL, and Unicode's line and paragraph separators. */
export const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
