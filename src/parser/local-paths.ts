import { decodePath } from '../urls/decode-path.ts';

// Paths that an editor writes: old addresses and pictures.

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|svg|tiff?|hei[cf]|bmp)$/i;

/** Whether a file has the name of a picture, of any format. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/**
 * Whether a path, as an editor writes it, can be that of a picture under `content/`: `quay.jpg`, `/images/quay.jpg`. It
 * has no address of another site, and no part of it is `..`, plain or percent-encoded.
 */
export function isPicturePath(path: string): boolean {
  return [path, decodePath(path) ?? path].every(isInside) && isPictureName(path);
}

function isInside(path: string): boolean {
  if (/[\\:]|^\/\/|\p{Cc}/u.test(path)) return false;
  return !path.split('/').some((part) => part === '.' || part === '..');
}

// The longest name in most file systems, in bytes.
const LONGEST_NAME = 255;

/**
 * Says why an old address is not a plain path. Hosts follow a list of redirects, where anything else is a rule for other
 * addresses too.
 *
 * @returns undefined for a plain path
 */
export function explainBadAlias(written: string): string | undefined {
  const path = decodePath(written);
  if (!written.startsWith('/')) return 'it does not begin with a slash';
  if (path === '/') return 'it is the front page';
  if (path === undefined || path.includes('%'))
    return 'a % in it is not followed by the two digits of a byte';
  if (/[?#]/.test(path)) return 'a ? or # is not of the path';
  if (path.includes('*')) return 'a * stands for other addresses';
  if (path.includes(':')) return 'a : stands for other addresses';
  if (path.includes('\\') || path.split('/').length !== written.split('/').length) {
    return 'it has a backslash, or a slash written with %';
  }
  if (/[\p{Cc}\u2028\u2029]|(?! )\s/u.test(path)) return 'it has a character that cannot be seen';
  const parts = path.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (parts.includes('')) return 'two slashes follow each other';
  if (parts.some((part) => part === '.' || part === '..')) return 'a part of it is . or ..';
  if (parts.some((part) => Buffer.byteLength(part) > LONGEST_NAME)) {
    return `a part of it is longer than ${LONGEST_NAME} bytes`;
  }
  return undefined;
}
