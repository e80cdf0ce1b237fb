import type { VFile } from 'vfile';
import { parseDate } from './dates.ts';
import type { FieldName, Fields } from './schema.ts';
import { addError, type Position } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';

/**
 * Checks one field's text and sets it.
 *
 * @param value the text after the colon, not empty
 * @param file receives `bad-date`, `bad-slug`, `bad-language`, `bad-status`, `bad-image`, `bad-alias`
 */
export function parseField(
  fields: Fields,
  name: FieldName,
  value: string,
  at: Position,
  timeZone: string,
  file: VFile,
): void {
  switch (name) {
    case 'topics':
      fields.topics = splitList(value, /[,;，、]/);
      break;
    case 'aliases':
      fields.aliases = parseAliases(value, at, file);
      break;
    case 'related':
      fields.related = /^none$/i.test(value) ? [] : splitList(value, /[,;，、]/);
      break;
    case 'updated': {
      const date = parseDate(value, timeZone);
      if ('wrong' in date) addError(file, 'bad-date', at, date.wrong);
      else fields.updated = date.iso;
      break;
    }
    case 'slug':
      if (SLUG.test(value) && value.length <= LONGEST_SLUG) fields.slug = value.normalize('NFC');
      else
        addError(
          file,
          'bad-slug',
          at,
          `“${cut(value)}” cannot be part of an address. Use small letters, digits and single hyphens, at most ${LONGEST_SLUG}: \`kim-visits-russia\`.`,
        );
      break;
    case 'language':
      fields.language = parseLanguage(value, at, file);
      break;
    case 'status':
      fields.status = parseStatus(value, at, file);
      break;
    case 'image': {
      const path = imagePath(value);
      if (LOCAL_PATH.test(path) && isPlainPath(path)) fields.image = path;
      else
        addError(
          file,
          'bad-image',
          at,
          `“${cut(value)}” is not a picture of this site. Put the file into \`public/images/\` and write \`/images/its-name.jpg\`, without spaces.`,
        );
      break;
    }
    case 'headline':
    case 'section':
    case 'byline':
    case 'dateline':
    case 'correction':
    case 'alt':
    case 'credit':
    case 'source':
      fields[name] = value;
      break;
    default:
      name satisfies never;
  }
}

const SLUG = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;
// A file system takes no longer name, and letters may need three bytes each.
const LONGEST_SLUG = 80;
// A browser takes a backslash for a slash, so `/\\elsewhere.example` would leave the site.
const LOCAL_PATH = /^\/(?!\/)[^\s?#\\]+\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** A name alone is of a picture in `public/images/`, a path of one in `public/`. */
function imagePath(value: string): string {
  if (value.startsWith('/') || value.includes(':')) return value;
  return value.includes('/') ? `/${value}` : `/images/${value}`;
}

function splitList(value: string, separator: RegExp): string[] {
  const parts = value.split(separator).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

/**
 * Old addresses as plain paths, with what is written with % read. To a host that follows a list of redirects, more than
 * a plain path is a rule for other addresses too.
 */
function parseAliases(value: string, at: Position, file: VFile): string[] {
  const aliases = splitList(value, /[,;\s]+/).map((written) => {
    const path = decodedPath(written);
    const wrong = explainBadAlias(written, path);
    if (wrong === undefined) return path;
    const mend = 'Write its path alone: `/2019/04/15/old-name/`.';
    addError(
      file,
      'bad-alias',
      at,
      `“${cut(written)}” is not an old address of this site: ${wrong}. ${mend}`,
    );
    return undefined;
  });
  return [...new Set(aliases.filter((alias) => alias !== undefined))];
}

function decodedPath(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

/** What of an old address is no plain path; undefined where all of it is. */
function explainBadAlias(written: string, path: string | undefined): string | undefined {
  if (!written.startsWith('/')) return 'it does not begin with a slash';
  if (path === '/') return 'it is the front page';
  if (path === undefined || path.includes('%'))
    return 'a % in it is not followed by the two digits of a byte';
  if (/[?#]/.test(path)) return 'a ? or # is not of the path';
  if (path.includes('*')) return 'a * stands for other addresses';
  if (path.includes(':')) return 'a : stands for other addresses';
  if (path.includes('\\') || path.split('/').length !== written.split('/').length) {
    return 'it has a backslash, or a slash written with %';
  }
  if (/[\p{Cc}\u2028\u2029]|(?! )\s/u.test(path)) return 'it has a character that cannot be seen';
  const parts = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (parts.includes('')) return 'two slashes follow each other';
  if (parts.some((part) => part === '.' || part === '..')) return 'a part of it is . or ..';
  if (parts.some((part) => Buffer.byteLength(part) > LONGEST_PART)) {
    return `a part of it is longer than ${LONGEST_PART} bytes`;
  }
  return undefined;
}

// A file system takes no longer name.
const LONGEST_PART = 255;

/** Whether a path means what it says: no `..` in it, plain or written with %, and every % stands for a byte. */
function isPlainPath(path: string): boolean {
  try {
    return !decodeURIComponent(path)
      .split(/[/\\]/)
      .some((part) => part === '.' || part === '..' || part.includes('\0'));
  } catch {
    return false;
  }
}

// “English” has the form of a tag, but no language has a tag that long.
const LANGUAGE = /^[a-z]{2,3}(?:-|$)/i;
const LONGEST_TAG = 100;

function parseLanguage(value: string, at: Position, file: VFile): string | undefined {
  try {
    if (LANGUAGE.test(value) && value.length <= LONGEST_TAG) return Intl.getCanonicalLocales(value)[0];
  } catch {
    // Told below, as for what has not even the form of a tag.
  }
  addError(
    file,
    'bad-language',
    at,
    `“${cut(value)}” is not a language tag. Write \`en\`, \`de\`, \`pt-BR\` or the like.`,
  );
  return undefined;
}

function parseStatus(value: string, at: Position, file: VFile): 'draft' | 'withheld' | undefined {
  const status = value.toLowerCase();
  if (status === 'draft' || status === 'withheld') return status;
  const mend = didYouMean(
    status,
    ['draft', 'withheld'],
    'Write `draft` or `withheld`, or delete the line to publish.',
  );
  addError(file, 'bad-status', at, `There is no status “${cut(value)}”. ${mend}`);
  return undefined;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
