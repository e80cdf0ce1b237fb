import type { Story } from '../../archive/story.ts';

/** What a page is, for every form it takes elsewhere. */
export interface PageMetadata {
  title: string;
  /** already cut to length */
  description: string;
  /** from the site's root */
  path: string;
  /** of an article's page */
  story?: Story | undefined;
  /** the id of the section the page belongs to */
  section?: string | undefined;
}

/** A page, and the stories it lists. */
export interface ListPageMetadata extends PageMetadata {
  stories?: readonly Story[] | undefined;
  front?: boolean | undefined;
}
