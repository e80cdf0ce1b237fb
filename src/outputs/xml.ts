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

/**
 * Removes the white space that the feed library adds around CDATA, because some feed readers show it in titles.
 *
 * The patterns match only around CDATA, not inside: there, every `<` of text is escaped, and a headline is one line.
 */
export function trimCdata(xml: string): string {
  return `${xml
    .replace(/>\n *<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n *<\//g, ']]></')
    .trimEnd()}\n`;
}
