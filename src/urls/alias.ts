/** An alias as the `aliases` field lists it. White space, comma and semicolon separate aliases, so they are encoded. */
export function formatAlias(alias: string): string {
  return alias.replace(/[\s,;]/gu, encodeURIComponent);
}

/** The URL path of an alias: `/a/b` is the page `/a/b/`, and `/a/b.html` is a file. */
export function aliasPath(alias: string): string {
  return alias.endsWith('/') || /\.html?$/i.test(alias) ? alias : `${alias}/`;
}
