import { getEntry } from 'astro:content';

const entry = await getEntry('site', 'site');
if (!entry) throw new Error('content/site.yaml was not loaded.');

/** The settings of the whole site, `content/site.yaml`. */
export const site = entry.data;

/** Turns a path of the site, `/about/`, into a link for its own pages: adds the base path. */
export function href(path: string): string {
  return site.base + path;
}

/** The title of a section, or its id if the settings no longer have this section. */
export function sectionTitle(id: string): string {
  return site.sections.find((section) => section.id === id)?.title ?? id;
}
