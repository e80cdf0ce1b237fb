/**
 * Converts a path pattern of `_headers` to the source of a regular expression: `:name` matches one segment, a final `*`
 * matches the rest. A folder also matches its `index.html`, because servers look that up next.
 */
export function patternToRegExp(pattern: string): string {
  return pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/:\w+/g, '[^/]+')
    .replace(/\*$/, '.*')
    .replace(/\/$/, '/(?:index\\.html)?');
}

/** Converts several patterns to one regular expression for the whole path. @returns its source */
export function patternsToRegExp(patterns: readonly string[]): string {
  return `^(?:${patterns.map(patternToRegExp).join('|')})$`;
}

/** Files in the site's folder that only hosts read. Readers get a 404. */
export const HOST_FILES = ['_headers', '_redirects', '_nginx.conf', '_Caddyfile'] as const;

/** Whether a path, without the base path, is a host file or a hidden file outside of `.well-known`. */
export function isHiddenPath(path: string): boolean {
  return /\/\.(?!well-known\/)/.test(path) || (HOST_FILES as readonly string[]).includes(path.slice(1));
}
