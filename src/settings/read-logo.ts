import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { CONTENT } from '../files/content-folder.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import { type CleanLogo, cleanLogo } from './clean-logo.ts';
import { settingPosition, SITE_FILE } from './read-site.ts';
import type { Site } from './site-schema.ts';

// No logo is larger, and reading a larger one would take long.
const LARGEST_FILE = 200_000;
// It is in every page, and each page has 14,600 bytes for its first view.
const LARGEST = 1500;
// Beyond these, it would be a line.
const WIDEST = 14;
const NARROWEST = 1 / 3;

/** The logo of the masthead, and what is to be said of it. */
export interface LogoReport {
  /** missing if there is none, or after an error */
  logo?: CleanLogo;
  diagnostics: Diagnostic[];
}

/**
 * Reads the logo that the settings name.
 *
 * @param root the paper's folder
 */
export async function readLogo(
  root: string,
  { mastheadLogo }: Pick<Site, 'mastheadLogo'>,
): Promise<LogoReport> {
  if (!mastheadLogo) return { diagnostics: [] };
  const path = logoFile(mastheadLogo);
  const atSetting = (reason: string) => ({
    diagnostics: [
      createDiagnostic(
        'error',
        SITE_FILE,
        'logo',
        settingPosition(root, ['mastheadLogo']),
        `\`mastheadLogo\`: ${reason}`,
      ),
    ],
  });
  const bytes = tryReadFile(join(root, path));
  if (!bytes) {
    return atSetting(
      `There is no file \`${path}\`. Put the SVG there and write its path from \`${CONTENT}/\`, or delete the line.`,
    );
  }
  if (bytes.length > LARGEST_FILE) {
    return atSetting(
      `\`${path}\` has ${kilobytes(bytes.length)}. A logo may have ${kilobytes(LARGEST_FILE)}, because it is part of every page: simplify it.`,
    );
  }
  const text = bytes.toString();
  const result = await cleanLogo(text);
  if ('reason' in result) {
    const position = result.position ?? positionOf(text, /<(?![!?])/);
    return { diagnostics: [createDiagnostic('error', path, 'logo', position, result.reason)] };
  }
  const warn = (reason: string, found = /<svg\b/) =>
    createDiagnostic('warning', path, 'logo', positionOf(text, found), reason);
  const { logo, removed, blacks } = result;
  const size = gzipSync(logo.svg).length;
  const isOdd = logo.ratio > WIDEST || logo.ratio < NARROWEST;
  return {
    logo,
    diagnostics: [
      ...removed.map((name) => warn(explainRemoved(name), findName(name))),
      ...(size > LARGEST
        ? [
            warn(
              `It adds ${kilobytes(size)} to every page, compressed (${kilobytes(logo.svg.length)} before). Up to ${kilobytes(LARGEST)} is good: simplify its paths.`,
            ),
          ]
        : []),
      ...(blacks
        ? [
            warn(
              'It has black, which stays black on the dark paper. Write `currentColor` for what should follow light and dark.',
              /#000|black/,
            ),
          ]
        : []),
      ...(isOdd ? [warn('It is so wide or so tall that it is drawn very small.')] : []),
    ],
  };
}

/** The file of the logo, from the paper's folder. @param name as in the settings */
export function logoFile(name: string): string {
  return `${CONTENT}/${name}`;
}

function explainRemoved(name: string): string {
  const mend =
    name === 'text'
      ? 'Turn it into a drawing: “Object to path” or “Create outlines”.'
      : name === 'style'
        ? 'Write colours as attributes: `fill="currentColor"` follows light and dark.'
        : 'Delete it, or draw without it.';
  return `\`${name}\` is left out of the page, because it could run or load something, or needs what the page does not have. ${mend}`;
}

function findName(name: string): RegExp {
  const literal = name.replaceAll(/[^\w-]/g, '\\$&');
  return new RegExp(`<${literal}\\b|\\s${literal}\\s*=`);
}

function positionOf(text: string, pattern: RegExp) {
  const offset = Math.max(0, text.search(pattern));
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
