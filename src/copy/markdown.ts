import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Found } from './article.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Place, warn } from './messages.ts';

const parser = remark().use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

/**
 * Reads a Markdown article: YAML front matter with the fields of wire copy plus `date` and `keyPoints`, then CommonMark
 * with GFM. Where `keyPoints` is absent, a list that opens the body gives them; where `headline` is absent, a first
 * heading of level one, or the first key point.
 *
 * @param text the decoded file
 * @param timeZone IANA name of the site's zone
 * @param file receives every message
 * @see https://spec.commonmark.org/ and https://github.github.com/gfm/
 */
export function readMarkdown(text: string, timeZone: string, file: VFile): Found {
  const body = parseMarkdown(text, file);
  const front = body.children[0];
  if (front?.type === 'yaml') body.children.shift();
  const { fields, datePublished, keyPoints } = readFrontMatter(
    front?.type === 'yaml' ? front.value : undefined,
    timeZone,
    file,
  );
  const opening = body.children[0];
  if (!fields.headline && opening?.type === 'heading' && opening.depth === 1) {
    fields.headline = toString(opening);
    body.children.shift();
  }
  const summary = keyPoints ?? takeOpeningList(body);
  tidyHeadings(body);
  return { ...(datePublished ? { datePublished } : {}), fields, summary, body, confidence: 1 };
}

/** Parses Markdown into its tree without raw HTML, which is reported and left out. */
export function parseMarkdown(text: string, file: VFile): Root {
  const tree = parser.parse(text);
  dropWhere(tree, (node) => {
    if (node.type === 'html' && !/^<!--[\s\S]*-->$/.test(node.value)) {
      warn(
        file,
        'raw-html',
        placeOf(node),
        'HTML tags are left out, the words between them stay. Use Markdown.',
      );
    }
    if (node.type === 'image' && !/^\/(?!\/)/.test(node.url)) {
      warn(
        file,
        'remote-image',
        placeOf(node),
        `The picture “${node.url}” is left out: readers would fetch it from elsewhere. Put it into \`public/images/\` and write \`/images/its-name.jpg\`.`,
      );
      return true;
    }
    return node.type === 'html';
  });
  return tree;
}

/** Headings of a page's text start at level two, below the page's own, and skip no level. */
export function tidyHeadings(tree: Root): void {
  const open: number[] = [];
  visit(tree, 'heading', (heading) => {
    while (open.length && open.at(-1)! >= heading.depth) open.pop();
    open.push(heading.depth);
    heading.depth = Math.min(6, open.length + 1) as typeof heading.depth;
  });
}

function takeOpeningList(body: Root): string[] {
  const opening = body.children[0];
  if (opening?.type !== 'list' || opening.ordered) return [];
  body.children.shift();
  return opening.children.map((item) => toString(item)).filter(Boolean);
}

function dropWhere(node: Nodes, drop: (node: Nodes) => boolean): void {
  if (!('children' in node)) return;
  const children = node.children as Nodes[];
  const kept = children.filter((child) => !drop(child));
  (node as { children: Nodes[] }).children = kept;
  for (const child of kept) dropWhere(child, drop);
}

function placeOf(node: Nodes): Place | undefined {
  return node.position?.start;
}
