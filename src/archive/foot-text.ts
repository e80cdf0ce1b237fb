import { linkAddresses } from '../parser/link-addresses.ts';
import { renderHtml } from '../parser/render-html.ts';
import type { Paragraph } from 'mdast';

export { EXTERNAL_REL } from '../parser/render-plain-body.ts';

/**
 * The text of the foot as HTML. It is plain text: blank lines separate paragraphs, and addresses become links.
 *
 * @param text as in the settings
 */
export function footHtml(text: string): string {
  const children = text.split(/\n\s*\n/).map((words): Paragraph => {
    const value = words.replaceAll(/\s+/g, ' ').trim();
    const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value }] };
    linkAddresses(paragraph);
    return paragraph;
  });
  return renderHtml({ type: 'root', children });
}
