import { hash } from 'node:crypto';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { aliasPath } from '../urls/alias.ts';
import { articlePath, staticPagePath } from '../urls/page-paths.ts';
import type { ReadOptions } from './assign-section.ts';
import type { LoadedArticle } from './entry.ts';
import { STATIC_PAGES_FOLDER } from './record-folders.ts';

/** A URL, and the file that claims it. */
export interface UrlClaim {
  /** a page, `/about/`, or a file, `/notes.pdf`, from the site's root */
  path: string;
  /** the file that claims it, from the project's root */
  file: string;
  /** the field of a story that the URL comes from */
  field?: 'slug' | 'aliases';
}

/** The URLs that stories claim: their own, and their aliases. */
export function claimsOfStories(files: readonly LoadedArticle[]): {
  stories: UrlClaim[];
  aliases: UrlClaim[];
} {
  const stories: UrlClaim[] = [];
  const aliases: UrlClaim[] = [];
  for (const { path: file, entry } of files) {
    stories.push({ path: articlePath(entry), file, field: 'slug' });
    for (const alias of entry.aliases) aliases.push({ path: aliasPath(alias), file, field: 'aliases' });
  }
  return { stories, aliases };
}

const PUBLIC_FOLDER = 'public';

/**
 * The URLs that static pages and files of `public/` claim.
 *
 * @returns the claims, and a digest of them and of the settings that URLs depend on: SHA-1 in base64url
 */
export function claimsOfOthers(root: string, options: ReadOptions): { others: UrlClaim[]; digest: string } {
  const { sections, search, cards, security, trust } = options;
  const { folder, extension } = STATIC_PAGES_FOLDER;
  const staticPages = listFiles(join(root, folder))
    .toSorted()
    .filter((name) => name.endsWith(extension) && !name.includes('/'))
    .map((name) => ({
      path: staticPagePath(name.slice(0, -extension.length)),
      file: `${folder}/${name}`,
    }));
  const publicFiles = listFiles(join(root, PUBLIC_FOLDER))
    .toSorted()
    .map((name) => ({ path: `/${name}`, file: `${PUBLIC_FOLDER}/${name}` }));
  const others = [...staticPages, ...publicFiles];
  const settings = [sections.map(({ id }) => id), search, cards === false, !security, !trust];
  const digest = hash('sha1', JSON.stringify([settings, others.map(({ file }) => file)]), 'base64url');
  return { others, digest };
}
