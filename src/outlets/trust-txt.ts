import type { Site } from '../settings/site-schema.ts';

/**
 * Which organisations the publication belongs to and answers for, one a line.
 *
 * @see https://journallist.net/reference-document-for-trust-txt-specifications
 */
export function trustTxt(trust: NonNullable<Site['trust']>): string {
  return Object.entries(trust)
    .flatMap(([name, values]) => [values].flat().map((value) => `${name}=${value}\n`))
    .join('');
}
