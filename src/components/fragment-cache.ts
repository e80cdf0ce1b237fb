/** The HTML of CachedFragment.astro, by name. It has a few entries, and a few more for each section. */
export const fragments = new Map<string, string>();
