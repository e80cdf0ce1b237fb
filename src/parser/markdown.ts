import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { RawArticle } from './article.ts';
import { LINE_END } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';
import { giveHeadingIds } from './heading-ids.ts';
import { linksWithin } from './links.ts';
import { isParsable, isWalkable, reportDepth } from './markdown-limits.ts';
import { hasErrors } from '../diagnostics/message.ts';
import { joinLines } from './paragraphs.ts';
import { nodeText } from './node-text.ts';
import { imageDefinitions, removeUnsafe } from './sanitize-markdown.ts';

const parser = remark().use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

/**
 * Reads a Markdown article: YAML front matter with the fields of wire copy plus `date` and `keyPoints`, then CommonMark
 * with GFM. Where `keyPoints` is absent, a list that opens the body gives them; where `headline` is absent, a first
 * heading of level one, or the first key point.
 *
 * @param text the decoded file
 * @param timeZone IANA name of the site's zone
 * @param file receives every message
 * @returns undefined where the Markdown could not be parsed at all
 * @see https://spec.commonmark.org/ and https://github.github.com/gfm/
 */
export function parseMarkdownArticle(text: string, timeZone: string, file: VFile): RawArticle | undefined {
  const body = parseMarkdown(text, file);
  if (hasErrors(file)) return undefined;
  const front = body.children[0];
  if (front?.type === 'yaml') body.children.shift();
  const { fields, places, datePublished, keyPoints, keyPointsPlace } = parseFrontMatter(
    front?.type === 'yaml' ? front.value : undefined,
    timeZone,
    file,
  );
  const opening = body.children[0];
  if (!fields.headline && opening?.type === 'heading' && opening.depth === 1) {
    fields.headline = nodeText(opening);
    places.headline ??= opening.position!.start;
    body.children.shift();
  }
  const summary = keyPoints ?? takeOpeningList(body);
  tidyHeadings(body);
  const links = linksWithin(body, ['key-points'], file);
  return {
    ...(datePublished ? { datePublished } : {}),
    fields,
    places,
    summary,
    headlinePlace: keyPoints ? keyPointsPlace : opening?.position?.start,
    body,
    links,
    bodyPlace: body.children[0]?.position?.start,
    confidence: 1,
  };
}

/**
 * Parses Markdown into its tree without raw HTML and pictures from elsewhere, which are reported and left out. A tree
 * that cannot be walked is reported and comes back empty.
 *
 * @param file receives `raw-html`, `remote-image`, `too-many-marks`, `too-many-lines`, `too-deep`
 */
export function parseMarkdown(text: string, file: VFile): Root {
  const lines = text.split(LINE_END).join('\n');
  const tree = isParsable(lines, file) ? parseTree(lines, file) : undefined;
  if (!tree || !isWalkable(tree, file)) return { type: 'root', children: [] };
  removeUnsafe(tree, imageDefinitions(tree), file);
  visit(tree, 'text', (node) => {
    if (node.value.includes('\n')) node.value = joinLines(node.value.split('\n'));
  });
  return tree;
}

function parseTree(text: string, file: VFile): Root | undefined {
  try {
    return parser.parse(text);
  } catch (cause) {
    // The parser calls itself for each level of nesting; what the limits let through may still be too much for it.
    if (!(cause instanceof RangeError)) throw cause;
    reportDepth(undefined, file);
    return undefined;
  }
}

/** Headings of a page's text start at level two, below the page's own, and skip no level. Each gets its id. */
export function tidyHeadings(tree: Root): void {
  const open: number[] = [];
  visit(tree, 'heading', (heading) => {
    while (open.length && open.at(-1)! >= heading.depth) open.pop();
    open.push(heading.depth);
    heading.depth = Math.min(6, open.length + 1) as typeof heading.depth;
  });
  giveHeadingIds(tree);
}

function takeOpeningList(body: Root): string[] {
  const opening = body.children[0];
  if (opening?.type !== 'list' || opening.ordered) return [];
  body.children.shift();
  return opening.children.map((item) => nodeText(item)).filter(Boolean);
}
