import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { readArticle, type Reading } from '../copy/article.ts';
import { addError, FILE_START } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Section, Site } from './site.ts';

/** Where articles stand, from the project's root. */
export const ARTICLES_FOLDER = 'content/articles';

/** What the desk needs to know of the site: to read copy, and to tell which addresses the site takes for itself. */
export interface House extends Partial<Pick<Site, 'search' | 'cards' | 'security' | 'trust'>> {
  timeZone: string;
  sections: readonly Section[];
  /** of stories that name no other */
  language?: string;
}

/**
 * Reads an article's file: its copy, and the section it belongs to. A file that cannot be read is a message too.
 *
 * @param path as it stands in messages
 * @param from the folder the path starts from
 */
export async function readCopyFile(path: string, house: House, from: string): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(resolve(from, path));
  } catch (cause) {
    const file = new VFile({ path });
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    addError(
      file,
      'unreadable',
      FILE_START,
      `The file cannot be read (${why}). Check that it is there and may be read.`,
    );
    return { found: {}, places: {}, messages: file.messages };
  }
  return readCopy(bytes, path, house);
}

/** The same for a file whose bytes the caller has. */
export function readCopy(bytes: Uint8Array, path: string, house: House): Reading {
  return withSection(readArticle(bytes, path, house), path, house);
}

/** The folder directly under `content/articles/`, or undefined for a file that stands elsewhere. */
function folderOf(path: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  const at = parts.findIndex((part, index) => part === 'articles' && parts[index - 1] === 'content');
  if (at < 0) return undefined;
  return parts.length > at + 2 ? parts[at + 1]! : '';
}

function withSection(reading: Reading, path: string, house: House): Reading {
  const known = house.sections.map(({ id }) => id);
  const folder = folderOf(path);
  const section = reading.found.section ?? folder;
  if (section === undefined) return reading;
  const { article, found, places, messages } = reading;
  if (known.includes(section)) {
    return {
      ...reading,
      found: { ...found, section },
      ...(article ? { article: { ...article, section } } : {}),
    };
  }
  const file = new VFile({ path });
  const mend = didYouMean(section, known, `The sections are ${known.join(', ')} (content/site.yaml).`);
  const what = section
    ? `There is no section “${section}”${found.section ? '' : ', the folder this file is in'}.`
    : 'The file is in no section’s folder and has no `section` field.';
  addError(file, 'wrong-section', places.section ?? FILE_START, `${what} ${mend}`);
  return { found: { ...found, section }, places, messages: [...messages, ...file.messages] };
}
