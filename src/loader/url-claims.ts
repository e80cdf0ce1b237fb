import { hash } from 'node:crypto';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { articlePath, staticPagePath } from '../urls/page-paths.ts';
import { aliasPath } from '../urls/alias.ts';
import type { ReadOptions } from './assign-section.ts';
import type { LoadedArticle } from './entry.ts';

/** An address, and what claims it. */
export interface UrlClaim {
  /** a page, `/about/`, or a file, `/notes.pdf`, from the site's root */
  path: string;
  /** the file that claims it, from the project's root */
  file: string;
  /** the field of a story that it follows from */
  field?: 'slug' | 'aliases';
}

/** What stories claim: first their own addresses, then their old ones. */
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

const STATIC_PAGES_FOLDER = 'content/pages';
const PUBLIC_FOLDER = 'public';

/**
 * What is claimed beside stories: standing pages and files of `public/`.
 *
 * @returns the claims, and a digest of them and of the settings that addresses depend on
 */
export function claimsOfOthers(root: string, house: ReadOptions): { others: UrlClaim[]; digest: string } {
  const { sections, search, cards, security, trust } = house;
  const standing = listFiles(join(root, STATIC_PAGES_FOLDER))
    .toSorted()
    .filter((name) => name.endsWith('.md') && !name.includes('/'))
    .map((name) => ({
      path: staticPagePath(name.slice(0, -'.md'.length)),
      file: `${STATIC_PAGES_FOLDER}/${name}`,
    }));
  const served = listFiles(join(root, PUBLIC_FOLDER))
    .toSorted()
    .map((name) => ({ path: `/${name}`, file: `${PUBLIC_FOLDER}/${name}` }));
  const others = [...standing, ...served];
  const settings = [sections.map(({ id }) => id), search, cards === false, !security, !trust];
  const digest = hash('sha1', JSON.stringify([settings, others.map(({ file }) => file)]), 'base64url');
  return { others, digest };
}
