import { getCollection, getLiveCollection } from 'astro:content';
import { type Archive, buildArchive } from './archive.ts';
import { type FindRelated, createRelatedFinder } from './related.ts';
import { type FindStory, createStoryFinder } from '../urls/story-names.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';
import { articlePath } from '../urls/page-paths.ts';

/** The archive of what is published, and what it finds earlier on a story. */
export interface Published {
  archive: Archive;
  findRelated: FindRelated;
  /** finds a story of the archive by what copy calls it */
  findByName: FindStory<Story>;
}

let cached: { setAt: number; published: Published } | undefined;

/**
 * Everything readers may see: no draft, nothing withheld, nothing before its time (in `dev` all of it shows). The answer
 * is the same until the desk takes something in.
 */
export async function getPublished(): Promise<Published> {
  const filter = cached && { since: cached.setAt };
  const { entries = [], error, cacheHint } = await getLiveCollection('articles', filter);
  if (error) throw error;
  const setAt = cacheHint!.lastModified!.getTime();
  if (cached?.setAt === setAt) return cached.published;
  const now = Date.now();
  const stories = entries.map(({ data }): Story => {
    const day = data.datePublished.slice(0, 10);
    return { ...data, path: articlePath(data), day };
  });
  const shown = import.meta.env.IS_DEV_SERVER ? stories : stories.filter((story) => isPublished(story, now));
  const archive = buildArchive(shown);
  const published = {
    archive,
    findRelated: createRelatedFinder(archive, site.language),
    findByName: createStoryFinder(archive.stories),
  };
  cached = { setAt, published };
  return published;
}

/** Whether a story may be seen at a moment. */
export function isPublished(story: Pick<Story, 'status' | 'timestamp'>, now: number): boolean {
  return !story.status && story.timestamp <= now;
}

/** What is known of authors beside their names, by slug. */
export async function getAuthorRecords() {
  const records = await getCollection('authors');
  return new Map(records.map(({ id, data }) => [id, data]));
}

// Every page names them in its foot.
let keptStaticPages: ReturnType<typeof loadStaticPages> | undefined;

/** The standing pages, in the order of the foot. */
export function getStaticPages(): ReturnType<typeof loadStaticPages> {
  if (import.meta.env.IS_DEV_SERVER) return loadStaticPages();
  keptStaticPages ??= loadStaticPages();
  return keptStaticPages;
}

async function loadStaticPages() {
  const pages = await getCollection('standing');
  return pages.toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
}
