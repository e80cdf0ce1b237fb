import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { hasErrors } from '../diagnostics/message.ts';
import type { ParseOptions, RawArticle } from './article.ts';
import { bodyImages } from './body-images.ts';
import { findCharts } from './chart/find-charts.ts';
import { LINE_END } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';
import { giveHeadingIds } from './heading-ids.ts';
import { linksWithin } from './links.ts';
import { isParsable, isWalkable, reportDepth } from './markdown-limits.ts';
import { nodeText } from './node-text.ts';
import { joinLines } from './paragraphs.ts';
import {
  CONTENT_IMAGES,
  imageDefinitions,
  type ImageRule,
  PUBLIC_IMAGES,
  removeUnsafe,
} from './sanitize-markdown.ts';

const parser = remark().use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();

/**
 * Parses a Markdown article: YAML front matter with the article fields, `date` and `keyPoints`, then CommonMark with
 * GFM. Without `keyPoints`, a list at the start of the body has the key points. Without `headline`, the headline is a
 * level-one heading at the start of the body, or else the first key point.
 *
 * @param text the decoded file
 * @param options.timeZone IANA name of the site's zone
 * @param options.language of texts without a `language` field, which decides what `1,234` is in a chart
 * @param file receives every message
 * @returns undefined if the Markdown could not be parsed
 * @see https://spec.commonmark.org/ and https://github.github.com/gfm/
 */
export function parseMarkdownArticle(
  text: string,
  { timeZone, language }: ParseOptions,
  file: VFile,
): RawArticle | undefined {
  const body = parseMarkdown(text, file, CONTENT_IMAGES);
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
  const links = linksWithin(body, ['key-points'], file, { images: false });
  const images = bodyImages(body);
  const [chart] = findCharts(body, file, fields.language ?? language);
  return {
    ...(datePublished ? { datePublished } : {}),
    fields,
    places,
    summary,
    headlinePlace: keyPoints ? keyPointsPlace : opening?.position?.start,
    body,
    links,
    images,
    tableChart: chart?.chart,
    bodyPlace: body.children[0]?.position?.start,
    confidence: 1,
  };
}

/**
 * Parses CommonMark with GFM. Raw HTML and images that the text may not have are removed and reported.
 *
 * @param images which images the text may have; by default, those of a static page
 * @param file receives `raw-html`, `remote-image`, `too-many-marks`, `too-many-lines`, `too-many-blocks`, `too-deep`
 * @returns the tree; an empty tree if the Markdown exceeds the limits
 */
export function parseMarkdown(text: string, file: VFile, images: ImageRule = PUBLIC_IMAGES): Root {
  const lines = text.split(LINE_END).join('\n');
  const tree = isParsable(lines, file) ? parseTree(lines, file) : undefined;
  if (!tree || !isWalkable(tree, file)) return { type: 'root', children: [] };
  removeUnsafe(tree, imageDefinitions(tree), images, file);
  visit(tree, 'text', (node) => {
    if (node.value.includes('\n')) node.value = joinLines(node.value.split('\n'));
  });
  return tree;
}

function parseTree(text: string, file: VFile): Root | undefined {
  try {
    return parser.parse(text);
  } catch (cause) {
    // The parser recurses for each level of nesting, so it may overflow the stack even within the limits.
    if (!(cause instanceof RangeError)) throw cause;
    reportDepth(undefined, file);
    return undefined;
  }
}

/** Makes the headings start at level two, below the page's own heading, and skip no level. Gives each an id. */
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
