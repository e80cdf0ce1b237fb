import type { Story } from './story.ts';

/**
 * One page of a route, as its `getStaticPaths` returns it. A page may depend only on this and on what all pages share,
 * such as settings and code: the build renders it again only when one of these changes.
 */
export interface PagePath<Props = object> {
  params: Record<string, string | undefined>;
  /** everything the page shows; of the stories in it, all but the body */
  props: Props;
  /** the stories whose bodies the page also shows */
  reads?: readonly Story[];
  /** the file of another page with the same bytes, from the root of the site; the build makes a hard link to it */
  sameAs?: string;
}
