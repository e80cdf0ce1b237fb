// Components and outputs import these from here, so that they depend on neither the parser nor the loader.
export { authorsOf, type BylinePart, isOrganization, splitByline } from '../parser/byline-authors.ts';
export type { AuthorRecord } from '../loader/authors.ts';
