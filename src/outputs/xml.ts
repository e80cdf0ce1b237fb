// Control characters, lone surrogates and the two non-characters, which no XML 1.0 file may hold, not even escaped.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Text as it may stand in XML 1.0: without the characters that the standard forbids.
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

/** Text as it stands between tags or in an attribute in double quotes, in XML and in HTML. */
export function escapeXml(text: string): string {
  return stripInvalidXml(text).replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/**
 * A feed's XML without the white space that its library sets around text in CDATA. Programs that take a title as it
 * stands would show it.
 *
 * The two patterns match around CDATA alone: in HTML within it every `<` of the text is escaped, and a headline is one
 * line.
 */
export function trimCdata(xml: string): string {
  return `${xml
    .replace(/>\n *<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n *<\//g, ']]></')
    .trimEnd()}\n`;
}
