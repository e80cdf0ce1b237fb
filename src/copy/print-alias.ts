/** An old address as it is written in a list of them, where a space, a comma or a semicolon would end it. */
export function printAlias(alias: string): string {
  return alias.replace(/[\s,;]/gu, encodeURIComponent);
}
