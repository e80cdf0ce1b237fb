/** An address that another has taken the place of. */
export interface RedirectRule {
  /** the old path from the host's root, decoded */
  from: string;
  /** the new one, percent-encoded */
  to: string;
}

/**
 * Whether a path means itself and nothing else in the languages of nginx and Caddy, where `$`, `{`, quotes and
 * backslashes have a meaning of their own. An old address that is not plain keeps the page that leads on.
 */
export function isPlainPath(path: string): boolean {
  return /^[\p{L}\p{M}\p{N}/._~!&()+,=@-]+$/u.test(path);
}

/** Reads `_redirects` back: each address with the one that has taken its place, as they are percent-encoded there. */
export function parseRedirects(text: string): RedirectRule[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ');
    return from && to ? [{ from: decodeURI(from), to }] : [];
  });
}
