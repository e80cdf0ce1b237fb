import { getEntry } from 'astro:content';

const entry = await getEntry('site', 'site');
if (!entry) throw new Error('content/site.yaml was not loaded.');

/** The settings of the whole site. */
export const site = entry.data;

/** A path of the site as a link on its pages: with the base it is published under. */
export function href(path: string): string {
  return site.base + path;
}

/** A path of the site as an address that works from anywhere. */
export function absolute(path: string): string {
  return site.url + encodeURI(site.base + path);
}

/** The section's title, or its id where the settings have lost it. */
export function sectionTitle(id: string): string {
  return site.sections.find((section) => section.id === id)?.title ?? id;
}
