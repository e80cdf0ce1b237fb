/** The parts of a URL before the path. */
export interface SiteAddress {
  /** scheme and host: `https://example.org` */
  url: string;
  /** the path the site is published under, without a final slash: `` or `/news` */
  base: string;
}

/**
 * Turns a path of the site into an absolute URL. Non-ASCII letters are percent-encoded; existing percent-encoding is
 * unchanged.
 *
 * @param path from the site's root, without `base`: `/about/`
 */
export function absoluteUrl({ url, base }: SiteAddress, path: string): string {
  return new URL(base + path, url).href;
}
