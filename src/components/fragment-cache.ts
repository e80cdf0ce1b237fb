/** Parts of the frame as HTML, by name; see Once.astro. There are as many as the site has sections, and a few. */
export const fragments = new Map<string, string>();
