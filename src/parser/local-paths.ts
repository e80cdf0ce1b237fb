import { decodePath } from '../urls/decode-path.ts';

// Paths of this site that an editor writes: old addresses and pictures.

// A browser takes a backslash for a slash, so `/\\elsewhere.example` would leave the site.
const IMAGE_PATH = /^\/(?!\/)[^\s?#\\]+\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** The path of a picture. A name alone is in `/images/`; a path without its first slash gets one. */
export function imagePath(written: string): string {
  if (written.startsWith('/') || written.includes(':')) return written;
  return written.includes('/') ? `/${written}` : `/images/${written}`;
}

/** Whether a path is that of a picture of this site: no part of it is `..`, plain or percent-encoded. */
export function isLocalImage(path: string): boolean {
  const decoded = decodePath(path);
  if (!IMAGE_PATH.test(path) || decoded === undefined) return false;
  return !decoded.split(/[/\\]/).some((part) => part === '.' || part === '..' || part.includes('\0'));
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
