import { authorsOf } from '../parser/byline-authors.ts';
import type { Site } from '../settings/site-schema.ts';
import { aliasPath } from '../urls/alias.ts';
import {
  articlePath,
  authorPath,
  CORRECTIONS_PATH,
  dayPath,
  FOLLOW_PATH,
  monthPath,
  pageFile,
  sectionMonthPath,
  sectionPath,
  topicPath,
  yearPath,
} from '../urls/page-paths.ts';
import type { LoadedArticle } from './entry.ts';

/**
 * Lists the pages of a site for `dev`, which has no list of files from a build.
 *
 * @param stories the published stories
 * @param staticPages the paths of static pages: `/about/`
 * @returns HTML files, from the site's root: `about/index.html`
 */
export function listPageFiles(
  stories: readonly LoadedArticle[],
  staticPages: readonly string[],
  { sections, search }: Pick<Site, 'sections' | 'search'>,
): Set<string> {
  const paths = new Set([
    '/',
    CORRECTIONS_PATH,
    FOLLOW_PATH,
    ...(search ? ['/search/'] : []),
    ...sections.map(({ id }) => sectionPath(id)),
    ...staticPages,
  ]);
  for (const { entry } of stories) {
    const day = entry.datePublished.slice(0, 10);
    const month = day.slice(0, 7);
    const own = [articlePath(entry), dayPath(day), monthPath(month), yearPath(day.slice(0, 4))];
    const lists = [sectionMonthPath(entry.section, month), ...entry.topics.map(topicPath)];
    for (const path of [...own, ...lists, ...authorsOf(entry).map(authorPath)]) paths.add(path);
    for (const alias of entry.aliases) paths.add(aliasPath(alias));
  }
  return new Set(Array.from(paths, pageFile));
}
