import type { LiveLoader } from 'astro/loaders';
import { describePhoto } from '../pictures/photo.ts';
import { getArticles } from './article-store.ts';
import type { LiveEntry, LoadedArticle } from './entry.ts';

/** Requests the articles only if they were set after a time: `cacheHint.lastModified` of an earlier response. */
export interface ArticlesFilter {
  /** milliseconds since 1970 */
  since: number;
}

/**
 * Loads every article as it is at the moment of the request. The articles do not pass through Astro's content store,
 * which is written, read and bundled whole: at 100,000 stories a full build would cost 35 % more, and publishing one
 * story 2.6 times as much.
 *
 * Astro validates every entry at every request. So a request with `since` gets no entries if nothing changed.
 */
export function articlesLoader(): LiveLoader<LiveEntry, { id: string }, ArticlesFilter> {
  return {
    name: 'wirecopy-articles',
    async loadCollection({ filter }) {
      const { articles, setAt } = await getArticles();
      const isKnown = filter?.since === setAt;
      return {
        entries: isKnown ? [] : articles.map(toLiveEntry),
        cacheHint: { lastModified: new Date(setAt) },
      };
    },
    async loadEntry({ filter: { id } }) {
      const { articles } = await getArticles();
      const found = articles.find(({ path }) => path === id);
      return found && toLiveEntry(found);
    },
  };
}

/** An entry as pages get it: without what only editors need, and with the words of its pictures. */
export function toLiveEntry({ path, digest, entry, figures }: LoadedArticle): {
  id: string;
  data: LiveEntry;
} {
  // Notes are for editors, and links for the check of links. No page shows either.
  const { notes: _notes, links: _links, references: _references, ...story } = entry;
  const { chart: _title, tableChart, alt, credit, focus, ...shown } = story;
  const { photo, bodyPhotos, chart: besideStory } = figures ?? {};
  const chart = besideStory ?? tableChart;
  return {
    id: path,
    data: {
      ...shown,
      file: path,
      fileDigest: digest,
      ...(photo ? { photo: describePhoto(photo, { alt, caption: story.caption, credit, focus }) } : {}),
      ...(bodyPhotos ? { bodyPhotos: mapValues(bodyPhotos, (file) => describePhoto(file, {})) } : {}),
      ...(chart ? { chart } : {}),
      ...(chart && !besideStory ? { isChartInBody: true } : {}),
    },
  };
}

function mapValues<From, To>(object: Record<string, From>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
}
