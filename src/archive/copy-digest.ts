import { hash } from 'node:crypto';

/** The digest that tells one state of a file from another. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}
