/** A redirect from an old address to a new one. */
export interface RedirectRule {
  /** the old path from the host's root, decoded */
  from: string;
  /** the new path from the host's root, percent-encoded */
  to: string;
}

/**
 * Whether a path has no character that is special in the configuration of nginx or Caddy, such as `$`, `{`, a quote or
 * a backslash. Other old addresses still have their redirect page.
 */
export function isPlainPath(path: string): boolean {
  return /^[\p{L}\p{M}\p{N}/._~!&()+,=@-]+$/u.test(path);
}

/** Parses a `_redirects` file, whose paths are percent-encoded. */
export function parseRedirects(text: string): RedirectRule[] {
  return text.split('\n').flatMap((line) => {
    const [from, to] = line.split(' ');
    return from && to ? [{ from: decodeURI(from), to }] : [];
  });
}
