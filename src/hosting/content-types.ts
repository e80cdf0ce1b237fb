/** Content types by file extension: those that servers do not know, or disagree on. */
export const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  txt: 'text/plain',
  json: 'application/json',
  // Feeds, too: Chromium shows an `application/rss+xml` as plain text, and Firefox saves it. Feed readers take both.
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

/** Whether a content type needs `charset=utf-8`. JSON is always UTF-8 and has no charset (RFC 8259, section 11). */
export function hasCharset(type: string): boolean {
  return type.startsWith('text/') || type === 'application/xml';
}

/** The value of `Content-Type` for a file name or path; undefined if the server must choose it. */
export function contentType(file: string): string | undefined {
  const type = CONTENT_TYPES[/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''];
  return type && (hasCharset(type) ? `${type}; charset=utf-8` : type);
}
