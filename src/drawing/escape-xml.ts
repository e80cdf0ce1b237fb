// Control characters, lone surrogates, U+FFFE and U+FFFF: XML 1.0 forbids them even as character references.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Removes the characters that XML 1.0 forbids.
 *
 * @see https://www.w3.org/TR/xml/#charsets
 */
export function stripInvalidXml(text: string): string {
  return text.replace(FORBIDDEN, '');
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Escapes text for XML and HTML, as content or in a double-quoted attribute. Removes what XML forbids. */
export function escapeXml(text: string): string {
  return stripInvalidXml(text).replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}
