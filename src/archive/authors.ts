// Components and outputs ask the archive about authors, so that only the archive depends on the parser.
export { authorsOf, type BylinePart, isOrganization, splitByline } from '../parser/byline-authors.ts';
