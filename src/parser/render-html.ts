import type { Element, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { rehype } from 'rehype';
import rehypeExternalLinks from 'rehype-external-links';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import { FIGURE_MARK, type FigureHtml, placeFigures, replaceMarks } from './place-figures.ts';
import { EXTERNAL_REL, renderPlainBody } from './render-plain-body.ts';

// mdast-util-to-hast has already prefixed the ids of footnotes; those of headings need no prefix (see heading-ids.ts).
const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...defaultSchema.tagNames!, FIGURE_MARK],
  attributes: { ...defaultSchema.attributes, [FIGURE_MARK]: ['n'] },
};

export interface HtmlOptions {
  base?: string;
  dateline?: string | undefined;
  figures?: FigureHtml;
}

/**
 * Renders a body as sanitized HTML. External links get `rel`, and links within the site get its base path. Quotation
 * marks and dashes stay as typed.
 *
 * @param body the Markdown tree of an article or a page
 * @param options.base the base path of the site without a final slash: empty or `/news`
 * @param options.dateline put at the start of the first paragraph, with a dash; a heading or list may precede it
 * @param options.figures makes the HTML of images and charts; without it, images are links to files of the site
 */
export function renderHtml(body: Root, { base = '', dateline, figures }: HtmlOptions = {}): string {
  const plain = renderPlainBody(body, dateline);
  if (plain !== undefined) return plain;
  const placed = figures ? placeFigures(body, figures) : { tree: body, html: [] };
  const tree = processor.runSync(toHast(placed.tree) as HtmlRoot);
  prepareLinksAndImages(tree, base);
  alignColumns(tree);
  addDateline(tree, dateline);
  return replaceMarks(processor.stringify(tree), placed.html);
}

const processor = rehype()
  .use(rehypeSanitize, schema)
  .use(rehypeExternalLinks, { rel: EXTERNAL_REL.split(' ') })
  .freeze();

function prepareLinksAndImages(root: HtmlRoot, base: string): void {
  visit(root, 'element', (element: Element) => {
    for (const name of ['href', 'src'] as const) {
      const value = element.properties[name];
      if (typeof value === 'string' && /^\/(?!\/)/.test(value)) element.properties[name] = base + value;
    }
    if (element.tagName === 'img') element.properties.loading = 'lazy';
  });
}

/** Aligns table columns by class: `align` is obsolete, and the content security policy forbids style attributes. */
function alignColumns(root: HtmlRoot): void {
  visit(root, 'element', ({ properties }: Element) => {
    if (properties.align === 'right') properties.className = ['end'];
    if (properties.align === 'center') properties.className = ['middle'];
    delete properties.align;
  });
}

function addDateline(root: HtmlRoot, dateline: string | undefined): void {
  const first = root.children.find((child) => child.type === 'element' && child.tagName === 'p');
  if (!dateline || first?.type !== 'element') return;
  const span: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['dateline'] },
    children: [{ type: 'text', value: dateline }],
  };
  first.children.unshift(span, { type: 'text', value: ' — ' });
}
