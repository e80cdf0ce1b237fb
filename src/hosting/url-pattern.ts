/**
 * An address as `_headers` has it, as the source of an expression for a whole path: `:name` stands for one part, a final
 * `*` for the rest. A folder is its `index.html` too, which is what servers look for next.
 */
export function patternToRegExp(pattern: string): string {
  return pattern
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll(/:\w+/g, '[^/]+')
    .replace(/\*$/, '.*')
    .replace(/\/$/, '/(?:index\\.html)?');
}

/** The same for several addresses. */
export function patternsToRegExp(patterns: readonly string[]): string {
  return `^(?:${patterns.map(patternToRegExp).join('|')})$`;
}

/** What stands in the folder of the site for hosts alone, and is shown to no reader. */
export const HOST_FILES = ['_headers', '_redirects', '_nginx.conf', '_Caddyfile'] as const;

/** Whether a path of the site, without base, is no reader's: a file for hosts, or a hidden file outside `.well-known`. */
export function isHiddenPath(path: string): boolean {
  return /\/\.(?!well-known\/)/.test(path) || (HOST_FILES as readonly string[]).includes(path.slice(1));
}
