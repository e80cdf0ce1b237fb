/** An old address as it is written in a list of them, where a space, a comma or a semicolon would end it. */
export function formatAlias(alias: string): string {
  return alias.replace(/[\s,;]/gu, encodeURIComponent);
}

/** An old address as it stands: `/a/b` is the page `/a/b/`, as the site's own addresses are, and `/a/b.html` is a file. */
export function aliasPath(alias: string): string {
  return alias.endsWith('/') || /\.html?$/i.test(alias) ? alias : `${alias}/`;
}
