import type { VFile } from 'vfile';
import { addError, type Position, FILE_START, addWarning } from '../diagnostics/message.ts';
import { MAX_TEXT_BYTES } from '../files/text-size.ts';

/**
 * Turns a file's bytes into text: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * Nothing is guessed: any other encoding is an error that names the first wrong byte.
 *
 * @param bytes the file as it lies on disk
 * @param file receives the messages `too-large`, `encoding`, `nul`, `control-character`, `lost-character`
 * @returns the text without its byte order mark, or undefined after an error
 * @see https://encoding.spec.whatwg.org/#bom-sniff
 */
export function decode(bytes: Uint8Array, file: VFile): string | undefined {
  if (bytes.length > MAX_TEXT_BYTES) {
    addError(
      file,
      'too-large',
      FILE_START,
      `The file has more than ${MAX_TEXT_BYTES.toLocaleString('en')} bytes, which no text here may have. Split it, and put pictures into \`public/images/\`.`,
    );
    return undefined;
  }
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const at = firstWrongByte(encoding, bytes);
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, at));
    const hex = (bytes[at] ?? 0).toString(16).padStart(2, '0').toUpperCase();
    addError(
      file,
      'encoding',
      placeAfter(before),
      `Byte ${at} (0x${hex}) of the file is not ${name} text. Save the file again with the encoding “UTF-8”.`,
    );
    return undefined;
  }
  return isClean(text, file) ? text : undefined;
}

// Feeds are XML, which knows none of these; a program left them behind where it meant a quotation mark or a break.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** Reports the first character that no text has, and the first that a conversion has lost. */
function isClean(text: string, file: VFile): boolean {
  const control = text.search(CONTROL);
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) {
    addWarning(
      file,
      'lost-character',
      placeAfter(text.slice(0, lost)),
      'A character was lost here before the file came in: it shows as �. Type it again.',
    );
  }
  if (control < 0) return true;
  const place = placeAfter(text.slice(0, control));
  if (text[control] === '\0') {
    addError(
      file,
      'nul',
      place,
      'There is a NUL character here: this is not a text file, or UTF-16 without a byte order mark. Save it with the encoding “UTF-8”.',
    );
    return false;
  }
  const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, '0');
  addError(
    file,
    'control-character',
    place,
    `There is an invisible control character here (U+${code}), often what is left of a quotation mark or a dash. Delete it, and type what belongs there.`,
  );
  return false;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * The offset of the first byte that is not text. Decoding replaces it, so the bytes that the text encodes to differ from
 * there on.
 */
function firstWrongByte(encoding: Encoding, bytes: Uint8Array): number {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const again = Buffer.from(text, encoding === 'utf-8' ? 'utf-8' : 'utf-16le');
  if (encoding === 'utf-16be') again.swap16();
  const wrong = bytes.findIndex((byte, index) => byte !== again[index]);
  return encoding === 'utf-8' ? wrong : wrong - (wrong % 2);
}

function placeAfter(text: string): Position {
  const lines = text.split(LINE_END);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/**
 * Every line ending that text files have had: CRLF, LF, CR, the vertical tab and form feed that word processors leave,
 * NEL, and Unicode's line and paragraph separators.
 */
export const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
