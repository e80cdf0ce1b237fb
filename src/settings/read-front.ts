import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { addError } from '../diagnostics/message.ts';
import { parseYaml } from '../diagnostics/read-yaml.ts';
import { createDiagnostic, type Diagnostic, toDiagnostics } from '../diagnostics/report.ts';
import { RETIRED_FIELDS } from '../diagnostics/retired-fields.ts';
import { CONTENT } from '../files/content-folder.ts';
import { hashBytes } from '../files/fingerprint.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import { createFrontSchema, type Front } from './front-schema.ts';

/** The file of the front page's choices, from the project's root. */
export const FRONT_FILE = `${CONTENT}/front.yaml`;

const NO_CHOICES: Front = { also: [] };

/**
 * Reads `content/front.yaml`. Without the file, nothing is chosen.
 *
 * @param root the project's folder
 * @param timeZone IANA name of the site's zone
 * @returns the choices, none after a mistake; the mistakes; and a digest of the file's bytes, empty without the file
 */
export function readFront(
  root: string,
  timeZone: string,
): { front: Front; diagnostics: Diagnostic[]; digest: string } {
  const bytes = tryReadFile(join(root, FRONT_FILE));
  if (!bytes) return { front: NO_CHOICES, diagnostics: warnOfOtherName(root), digest: '' };
  const file = new VFile({ path: FRONT_FILE });
  const front = parse(bytes, timeZone, file);
  return {
    front: front ?? NO_CHOICES,
    diagnostics: toDiagnostics(file.messages),
    digest: hashBytes(bytes),
  };
}

function warnOfOtherName(root: string): Diagnostic[] {
  const name = FRONT_FILE.replace('.yaml', '.yml');
  if (!existsSync(join(root, name))) return [];
  const reason = `This file is not read. Give it the name \`${FRONT_FILE}\`.`;
  return [createDiagnostic('warning', name, 'not-published', undefined, reason)];
}

function parse(bytes: Uint8Array, timeZone: string, file: VFile): Front | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    addError(file, 'not-utf-8', undefined, 'The file is not UTF-8. Save it as plain text in UTF-8.');
    return undefined;
  }
  return parseYaml(text, createFrontSchema(timeZone), file, { retired: RETIRED_FIELDS.front });
}

/** The notice of the front page; undefined if there is none, or if it has ended. @param now in ms since 1970 */
export function currentNotice({ notice }: Front, now: number): NonNullable<Front['notice']> | undefined {
  return notice && (notice.until === undefined || notice.until > now) ? notice : undefined;
}
