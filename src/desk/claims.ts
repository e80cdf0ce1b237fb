import { hash } from 'node:crypto';
import { join } from 'node:path';
import { listFiles } from '../files/list-files.ts';
import { articlePath, staticPagePath } from '../urls/page-paths.ts';
import { aliasPath } from '../urls/alias.ts';
import type { House } from './copy-file.ts';
import type { Filed } from './register.ts';

/** An address, and what claims it. */
export interface Claim {
  /** a page, `/about/`, or a file, `/notes.pdf`, from the site's root */
  path: string;
  /** the file that claims it, from the project's root */
  file: string;
  /** the field of a story that it follows from */
  field?: 'slug' | 'aliases';
}

/** What stories claim: first their own addresses, then their old ones. */
export function storyClaims(files: readonly Filed[]): { stories: Claim[]; aliases: Claim[] } {
  const stories: Claim[] = [];
  const aliases: Claim[] = [];
  for (const { path: file, entry } of files) {
    stories.push({ path: articlePath(entry), file, field: 'slug' });
    for (const alias of entry.aliases) aliases.push({ path: aliasPath(alias), file, field: 'aliases' });
  }
  return { stories, aliases };
}

const STANDING = 'content/pages';
const PUBLIC = 'public';

/**
 * What is claimed beside stories: standing pages and files of `public/`.
 *
 * @returns the claims, and a digest of them and of the settings that addresses depend on
 */
export function otherClaims(root: string, house: House): { others: Claim[]; digest: string } {
  const { sections, search, cards, security, trust } = house;
  const standing = listFiles(join(root, STANDING))
    .toSorted()
    .filter((name) => name.endsWith('.md') && !name.includes('/'))
    .map((name) => ({ path: staticPagePath(name.slice(0, -'.md'.length)), file: `${STANDING}/${name}` }));
  const served = listFiles(join(root, PUBLIC))
    .toSorted()
    .map((name) => ({ path: `/${name}`, file: `${PUBLIC}/${name}` }));
  const others = [...standing, ...served];
  const settings = [sections.map(({ id }) => id), search, cards === false, !security, !trust];
  const digest = hash('sha1', JSON.stringify([settings, others.map(({ file }) => file)]), 'base64url');
  return { others, digest };
}
