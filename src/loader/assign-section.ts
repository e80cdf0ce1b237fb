import { basename } from 'node:path';
import { VFile } from 'vfile';
import { addError, FILE_START } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { CONTENT } from '../files/content-folder.ts';
import type { ParseResult } from '../parser/article.ts';
import { parseArticle } from '../parser/parse-article.ts';
import { SITE_FILE } from '../settings/read-site.ts';
import type { Section, Site } from '../settings/site-schema.ts';

/** The settings that reading articles and checking their URLs depend on. */
export interface ReadOptions extends Partial<Pick<Site, 'search' | 'cards' | 'security' | 'trust'>> {
  /** IANA name */
  timeZone: string;
  sections: readonly Section[];
  /** BCP 47: the language of stories without a `language` field */
  language?: string;
}

/**
 * Parses an article's bytes and assigns its section: the `section` field, else the folder. An unknown section is the
 * error `wrong-section`.
 *
 * @param path from the project's root
 */
export function parseWithSection(bytes: Uint8Array, path: string, options: ReadOptions): ParseResult {
  return assignSection(parseArticle(bytes, path, options), path, options);
}

function assignSection(result: ParseResult, path: string, { sections }: ReadOptions): ParseResult {
  const known = sections.map(({ id }) => id);
  const { article, found, places, messages } = result;
  const section = found.section ?? sectionFolder(path);
  if (section === undefined) return result;
  if (known.includes(section)) {
    return {
      ...result,
      found: { ...found, section },
      ...(article ? { article: { ...article, section } } : {}),
    };
  }
  const file = new VFile({ path });
  const mend = didYouMean(
    section,
    known,
    `The sections are ${known.join(', ')}; another one is added below \`sections:\` in ${SITE_FILE}.`,
  );
  const what = section
    ? `There is no section “${section}”${found.section ? '' : ', the folder this file is in'}.`
    : 'The file is in no section’s folder and has no `section` field.';
  addError(file, 'wrong-section', places.section ?? FILE_START, `${what} ${mend}`);
  return { found: { ...found, section }, places, messages: [...messages, ...file.messages] };
}

/** The folder directly below `content/articles/`; empty if there is none, undefined for a file elsewhere. */
function sectionFolder(path: string): string | undefined {
  const parts = path.replaceAll('\\', '/').split('/');
  const articlesAt = parts.findIndex(
    (part, index) => part === 'articles' && parts[index - 1] === basename(CONTENT),
  );
  if (articlesAt < 0) return undefined;
  return parts.length > articlesAt + 2 ? parts[articlesAt + 1]! : '';
}
