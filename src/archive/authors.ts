// Components and outputs import these from here, so that they do not depend on the parser.
export { authorsOf, type BylinePart, isOrganization, splitByline } from '../parser/byline-authors.ts';
