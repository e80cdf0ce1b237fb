import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { rehype } from 'rehype';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { visit } from 'unist-util-visit';

// Ids come from footnotes alone, and mdast-util-to-hast has given them their prefix already.
const schema = { ...defaultSchema, clobberPrefix: '' };

/**
 * Renders a body as HTML that is safe to put on a page: only what the schema allows survives, links to elsewhere carry
 * `rel`, and links within the site carry its base path. Quotation marks and dashes stay as typed.
 *
 * @param body the tree of either format
 * @param options.base the path the site is published under, without a final slash: `` or `/news`
 * @param options.dateline set at the head of the first paragraph, with a dash; a heading or list may stand above it
 */
export function renderHtml(
  body: Root,
  { base = '', dateline }: { base?: string; dateline?: string } = {},
): string {
  const short = renderPlainParagraphs(body, dateline);
  if (short !== undefined) return short;
  const tree = processor.runSync(toHast(body) as HtmlRoot);
  setUnderBase(tree, base);
  setColumns(tree);
  runIn(tree, dateline);
  return processor.stringify(tree);
}

const processor = rehype()
  .use(rehypeSanitize, schema)
  .use(rehypeExternalLinks, { rel: ['external', 'noopener', 'noreferrer'] })
  .freeze();

function setUnderBase(root: HtmlRoot, base: string): void {
  visit(root, 'element', (element: Element) => {
    for (const name of ['href', 'src'] as const) {
      const value = element.properties[name];
      if (typeof value === 'string' && /^\/(?!\/)/.test(value)) element.properties[name] = base + value;
    }
    if (element.tagName === 'img') element.properties.loading = 'lazy';
  });
}

/** Columns say how they are set by a class, since the attribute is obsolete and the content policy allows no style. */
function setColumns(root: HtmlRoot): void {
  visit(root, 'element', ({ properties }: Element) => {
    if (properties.align === 'right') properties.className = ['end'];
    if (properties.align === 'center') properties.className = ['middle'];
    delete properties.align;
  });
}

function runIn(root: HtmlRoot, dateline: string | undefined): void {
  const lede = root.children.find((child) => child.type === 'element' && child.tagName === 'p');
  if (!dateline || lede?.type !== 'element') return;
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['dateline'] },
    children: [{ type: 'text', value: dateline }],
  };
  lede.children.unshift(span, { type: 'text', value: ' — ' });
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&#x26;', '<': '&#x3C;' };

/**
 * The HTML of a body that is nothing but paragraphs of text, as wire copy is: character for character what the long way
 * through rehype makes of it, in a fiftieth of the time.
 *
 * @param dateline set at the head of the first paragraph, with a dash
 * @returns undefined for a body that has anything else in it
 */
export function renderPlainParagraphs(body: Root, dateline: string | undefined): string | undefined {
  const paragraphs: string[] = [];
  for (const node of body.children) {
    if (node.type !== 'paragraph') return undefined;
    const [text, ...others] = node.children;
    if (text?.type !== 'text' || others.length > 0) return undefined;
    paragraphs.push(escaped(text.value));
  }
  if (dateline && paragraphs.length > 0) {
    paragraphs[0] = `<span class="dateline">${escaped(dateline)}</span> — ${paragraphs[0]}`;
  }
  return paragraphs.map((text) => `<p>${text}</p>`).join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<]/g, (character) => ESCAPES[character]!);
}
