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
