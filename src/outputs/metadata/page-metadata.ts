import type { AuthorRecord } from '../../archive/authors.ts';
import type { Story } from '../../archive/story.ts';

/** The data of a page for Open Graph, structured data and breadcrumbs. */
export interface PageMetadata {
  title: string;
  /** plain text, already truncated */
  description: string;
  /** from the site's root */
  path: string;
  /** only for the page of an article */
  story?: Story | undefined;
  /** the id of the section the page belongs to */
  section?: string | undefined;
}

/** The data of a page that may list stories. */
export interface ListPageMetadata extends PageMetadata {
  stories?: readonly Story[] | undefined;
  /** only for the page of an author */
  author?: AuthorRecord | undefined;
  /** whether it is the front page */
  front?: boolean | undefined;
}
