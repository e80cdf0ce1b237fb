import { authorsOf } from '../parser/byline-authors.ts';
import {
  articlePath,
  authorPath,
  CORRECTIONS_PATH,
  dayPath,
  monthPath,
  sectionMonthPath,
  sectionPath,
  topicPath,
  yearPath,
} from '../urls/page-paths.ts';
import type { LoadedArticle } from './entry.ts';
import type { Site } from '../settings/site-schema.ts';

/**
 * The pages of a site, as files from its root, for `dev`, where no build has made a list of them. Files that are no page
 * are not among them.
 *
 * @param stories those that are out
 * @param standing the addresses of standing pages: `/about/`
 */
export function listPageFiles(
  stories: readonly LoadedArticle[],
  standing: readonly string[],
  { sections, search }: Pick<Site, 'sections' | 'search'>,
): Set<string> {
  const paths = new Set([
    '/',
    CORRECTIONS_PATH,
    ...(search ? ['/search/'] : []),
    ...sections.map(({ id }) => sectionPath(id)),
    ...standing,
  ]);
  for (const { entry } of stories) {
    const day = entry.datePublished.slice(0, 10);
    const month = day.slice(0, 7);
    const own = [articlePath(entry), dayPath(day), monthPath(month), yearPath(day.slice(0, 4))];
    const lists = [sectionMonthPath(entry.section, month), ...entry.topics.map(topicPath)];
    for (const path of [...own, ...lists, ...authorsOf(entry).map(authorPath)]) paths.add(path);
    for (const alias of entry.aliases) paths.add(/\/$|\.html?$/i.test(alias) ? alias : `${alias}/`);
  }
  return new Set(Array.from(paths, (path) => `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`));
}
