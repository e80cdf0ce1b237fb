import type { Paragraph, PhrasingContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';

const TRANSFORMS = gfmAutolinkLiteralFromMarkdown().transforms ?? [];

// GFM knows the punctuation of ASCII. No address has other quotation marks, or the punctuation of Chinese and Japanese.
const NEVER_IN_ADDRESS = /([‘’“”„«»‹›…、。，．！？：；（）【】「」『』《》〈〉]+)/;

/**
 * Makes links of the bare addresses in a paragraph of text, in place, as GFM does: `https://…`, `www.…` and email. The
 * text stays as it is.
 *
 * @see https://github.github.com/gfm/#autolinks-extension-
 */
export function linkAddresses(paragraph: Paragraph): void {
  const [text] = paragraph.children;
  if (text?.type !== 'text' || !mayHaveAddress(text.value)) return;
  const pieces = text.value.split(NEVER_IN_ADDRESS).filter(Boolean);
  paragraph.children = pieces.map((value) => ({ type: 'text', value }));
  for (const transform of TRANSFORMS) transform({ type: 'root', children: [paragraph] });
  paragraph.children = joined(paragraph.children);
}

/** Few paragraphs have an address, and this is faster than the transform. */
function mayHaveAddress(text: string): boolean {
  return text.includes('://') || text.includes('@') || /www\./i.test(text);
}

/** Joins texts that follow each other, and writes the scheme of links in lower case, as the sanitizer knows it. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else result.push(node);
    if (node.type === 'link') node.url = node.url.replace(/^[^:]*:/, (scheme) => scheme.toLowerCase());
  }
  return result;
}
