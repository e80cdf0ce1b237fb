import { getCollection, getLiveCollection } from 'astro:content';
import { articlePath } from '../urls/page-paths.ts';
import { type FindStory, createStoryFinder } from '../urls/story-names.ts';
import { type Archive, buildArchive } from './archive.ts';
import { type FindRelated, createRelatedFinder } from './related.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/** The published stories, and functions that find stories among them. */
export interface Published {
  archive: Archive;
  findRelated: FindRelated;
  /** finds a story by its file name, slug, URL or old URL */
  findByName: FindStory<Story>;
}

let cached: { setAt: number; published: Published } | undefined;

/**
 * The stories that readers may see: no drafts, nothing withheld, nothing scheduled for later. In `dev`, all stories.
 * Returns the same object until the articles change.
 *
 * @throws Error if the articles cannot be loaded
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

/** Whether readers may see a story. @param now in milliseconds since 1970 */
export function isPublished(story: Pick<Story, 'status' | 'timestamp'>, now: number): boolean {
  return !story.status && story.timestamp <= now;
}

/** The files of `content/authors/`, by slug of the author's name. */
export async function getAuthorRecords() {
  const records = await getCollection('authors');
  return new Map(records.map(({ id, data }) => [id, data]));
}

// Cached, because the footer of every page lists them.
let staticPages: ReturnType<typeof loadStaticPages> | undefined;

/** The static pages, in the order of the footer. */
export function getStaticPages(): ReturnType<typeof loadStaticPages> {
  if (import.meta.env.IS_DEV_SERVER) return loadStaticPages();
  staticPages ??= loadStaticPages();
  return staticPages;
}

async function loadStaticPages() {
  const pages = await getCollection('pages');
  return pages.toSorted((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
}
