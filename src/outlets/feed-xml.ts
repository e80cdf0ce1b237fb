/**
 * A feed's XML without the white space that its library sets around text in CDATA. Programs that take a title as it
 * stands would show it.
 *
 * The two patterns match around CDATA alone: in HTML within it every `<` of the text is escaped, and a headline is one
 * line.
 */
export function withoutPadding(xml: string): string {
  return `${xml
    .replace(/>\n *<!\[CDATA\[/g, '><![CDATA[')
    .replace(/\]\]>\n *<\//g, ']]></')
    .trimEnd()}\n`;
}
