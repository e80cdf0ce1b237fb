import type { Story } from './story.ts';

/**
 * One page of a route, as its `getStaticPaths` returns it. A page depends on this and on the settings, and on nothing
 * else. So the build renders a page again when one of these changes.
 */
export interface PagePath<Props = object> {
  params: Record<string, string | undefined>;
  /** everything the page shows; a story among them is shown without its body */
  props: Props;
  /** the stories whose bodies the page shows too */
  reads?: readonly Story[];
  /** the file of another page with the same bytes, from the root of the site: this one is a link to it */
  sameAs?: string;
}
