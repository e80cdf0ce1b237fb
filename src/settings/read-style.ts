import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { VFile } from 'vfile';
import { addError, addWarning } from '../diagnostics/message.ts';
import { type Diagnostic, toDiagnostics } from '../diagnostics/report.ts';
import { CONTENT } from '../files/content-folder.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import { decodePath } from '../urls/decode-path.ts';

/** The file of an editor's own rules, from the project's root. */
export const STYLE_FILE = `${CONTENT}/style.css`;

/**
 * What the first answer of a server has left beside the fullest page, in bytes: the demo's front page has 13,900 of the
 * 14,600 that come in one round trip. With more, every reader waits for a second one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6928
 */
export const STYLE_ROOM = 600;

// What gzip adds to any file; the page has it anyway.
const GZIP_FRAME = 20;

/** An editor's own rules, for all pages. */
export interface OwnStyle {
  /** minified; empty without the file, or after a mistake */
  css: string;
  diagnostics: Diagnostic[];
}

/**
 * Reads `content/style.css`, which comes last in the style of every page.
 *
 * @param root the project's folder
 * @param base the path the site is published under: empty, or `/news`
 * @returns the mistakes `not-utf-8`, `bad-style` and `content-policy`, and the warnings `no-file` and `long-style`
 */
export async function readStyle(root: string, base: string): Promise<OwnStyle> {
  const bytes = tryReadFile(join(root, STYLE_FILE));
  if (!bytes) return { css: '', diagnostics: [] };
  const file = new VFile({ path: STYLE_FILE });
  const css = await parseStyle(root, base, bytes, file);
  const size = Math.max(0, gzipSync(css, { level: 9 }).length - GZIP_FRAME);
  if (size > STYLE_ROOM) {
    addWarning(
      file,
      'long-style',
      undefined,
      `This adds about ${size} bytes to every page (gzip). About ${STYLE_ROOM} fit into the first answer of a server beside a full front page; with more, readers wait for one round trip more. Delete what is not needed.`,
    );
  }
  return { css, diagnostics: toDiagnostics(file.messages) };
}

async function parseStyle(root: string, base: string, bytes: Uint8Array, file: VFile): Promise<string> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    addError(file, 'not-utf-8', undefined, 'The file is not UTF-8. Save it as plain text in UTF-8.');
    return '';
  }
  // The parser is loaded only for those who have a style sheet.
  const { checkStyle } = await import('./check-style.ts');
  return checkStyle(text, {
    base,
    file,
    onPath(path, place) {
      const plain = path.replace(/[?#].*$/, '');
      const name = decodePath(plain) ?? plain;
      if (isMade(name) || existsSync(join(root, 'public', name))) return;
      addWarning(file, 'no-file', place, `There is no \`public${name}\`. Add the file, or correct the path.`);
    },
  });
}

/** Whether the build makes a file: icons, and the pictures of stories. */
function isMade(path: string): boolean {
  return /^\/(?:icon|favicon)|^\/images\/\d{4}\//.test(path);
}
