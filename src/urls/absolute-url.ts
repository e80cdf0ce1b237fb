/** The parts of an address that come before the path. */
export interface SiteAddress {
  /** scheme and host: `https://example.org` */
  url: string;
  /** the path the site is published under, without a final slash: `` or `/news` */
  base: string;
}

/**
 * Turns a path of the site into an absolute URL. Letters outside ASCII are percent-encoded; what is already encoded
 * stays as it is.
 *
 * @param path from the site's root: `/about/`
 */
export function absoluteUrl({ url, base }: SiteAddress, path: string): string {
  return new URL(base + path, url).href;
}
