import type { Diagnostic } from '../diagnostics/report.ts';
import { findDeadLinks, type StaticPageLinks } from '../loader/dead-links.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import type { Site } from '../settings/site-schema.ts';
import { articleSlug } from '../urls/slug.ts';
import { basename } from 'node:path';
import { isMadeByABuild, listSiteFiles } from './site-files.ts';

/** What links lead from, and to. */
export interface LinkedContent {
  /** every story, published or not */
  stories: readonly LoadedArticle[];
  /** files of stories with a mistake: their addresses are not known */
  unread: readonly string[];
  staticPages: readonly StaticPageLinks[];
}

/**
 * Finds dead links as a build does, from the addresses that its files would have. A link that may lead to a story with a
 * mistake is not dead: it is known when the mistake is mended.
 *
 * @param root the project's folder
 * @param now in milliseconds since 1970
 */
export function checkSiteLinks(
  root: string,
  { stories, unread, staticPages }: LinkedContent,
  site: Site,
  now: number,
): Diagnostic[] {
  const published = stories.filter(({ entry }) => !entry.status && entry.timestamp <= now);
  const paths = staticPages.map(({ path }) => path).filter((path) => path !== '/');
  const files = listSiteFiles(root, published, paths, site);
  const slugs = new Set(unread.map((path) => articleSlug(undefined, basename(path), '')));
  return findDeadLinks(stories, staticPages, {
    has: (file) => files.has(file),
    isKnown: (file) => !isMadeByABuild(file) && !slugs.has(file.split('/').at(-2) ?? ''),
    files: () => files,
    now,
  });
}
