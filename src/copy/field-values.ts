import type { VFile } from 'vfile';
import { readDate } from './dates.ts';
import type { FieldName, Fields } from './fields.ts';
import { error, type Place } from './messages.ts';
import { nearest } from './nearest.ts';

/**
 * Checks one field's text and sets it.
 *
 * @param value the text after the colon, not empty
 * @param file receives `bad-date`, `bad-slug`, `bad-language`, `bad-status`, `bad-image`, `bad-alias`
 */
export function setField(
  fields: Fields,
  name: FieldName,
  value: string,
  at: Place,
  timeZone: string,
  file: VFile,
): void {
  switch (name) {
    case 'topics':
      fields.topics = listed(value, /[,;，、]/);
      break;
    case 'aliases':
      fields.aliases = listed(value, /[,;\s]+/).filter((alias) => isAlias(alias, at, file));
      break;
    case 'updated': {
      const date = readDate(value, timeZone);
      if ('wrong' in date) error(file, 'bad-date', at, date.wrong);
      else fields.updated = date.iso;
      break;
    }
    case 'slug':
      if (SLUG.test(value) && value.length <= LONGEST_SLUG) fields.slug = value.normalize('NFC');
      else
        error(
          file,
          'bad-slug',
          at,
          `“${cut(value)}” cannot be part of an address. Use small letters, digits and single hyphens, at most ${LONGEST_SLUG}: \`kim-visits-russia\`.`,
        );
      break;
    case 'language':
      fields.language = readLanguage(value, at, file);
      break;
    case 'status':
      fields.status = readStatus(value, at, file);
      break;
    case 'image': {
      const path = pathOfPicture(value);
      if (LOCAL_PATH.test(path) && isPlainPath(path)) fields.image = path;
      else
        error(
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
const ALIAS = /^\/(?!\/)[^\s?#\\]*$/;

/** A name alone is of a picture in `public/images/`, a path of one in `public/`. */
function pathOfPicture(value: string): string {
  if (value.startsWith('/') || value.includes(':')) return value;
  return value.includes('/') ? `/${value}` : `/images/${value}`;
}

function listed(value: string, separator: RegExp): string[] {
  const parts = value.split(separator).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

function isAlias(alias: string, at: Place, file: VFile): boolean {
  const good = ALIAS.test(alias) && alias !== '/' && isPlainPath(alias);
  if (!good) {
    error(
      file,
      'bad-alias',
      at,
      `“${cut(alias)}” is not an old address of this site. Write its path alone: \`/2019/04/15/old-name/\`.`,
    );
  }
  return good;
}

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

function readLanguage(value: string, at: Place, file: VFile): string | undefined {
  try {
    if (LANGUAGE.test(value) && value.length <= LONGEST_TAG) return Intl.getCanonicalLocales(value)[0];
  } catch {
    // Told below, as for what has not even the form of a tag.
  }
  error(
    file,
    'bad-language',
    at,
    `“${cut(value)}” is not a language tag. Write \`en\`, \`de\`, \`pt-BR\` or the like.`,
  );
  return undefined;
}

function readStatus(value: string, at: Place, file: VFile): 'draft' | 'withheld' | undefined {
  const status = value.toLowerCase();
  if (status === 'draft' || status === 'withheld') return status;
  const guess = nearest(status, ['draft', 'withheld']);
  const mend = guess
    ? `Did you mean \`${guess}\`?`
    : 'Write `draft` or `withheld`, or delete the line to publish.';
  error(file, 'bad-status', at, `There is no status “${cut(value)}”. ${mend}`);
  return undefined;
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
