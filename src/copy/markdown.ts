import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Found } from './article.ts';
import { LINE_END } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import { giveHeadingIds } from './heading-ids.ts';
import { linksWithin } from './links.ts';
import { mayBeParsed, mayBeWalked, reportDepth } from './markup-limits.ts';
import { hasErrors, addWarning } from '../diagnostics/message.ts';
import { joinLines } from './paragraphs.ts';
import { plainText } from './plain-text.ts';
import { isComment, wordsOf } from './raw-html.ts';

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
export function readMarkdown(text: string, timeZone: string, file: VFile): Found | undefined {
  const body = parseMarkdown(text, file);
  if (hasErrors(file)) return undefined;
  const front = body.children[0];
  if (front?.type === 'yaml') body.children.shift();
  const { fields, places, datePublished, keyPoints, keyPointsPlace } = readFrontMatter(
    front?.type === 'yaml' ? front.value : undefined,
    timeZone,
    file,
  );
  const opening = body.children[0];
  if (!fields.headline && opening?.type === 'heading' && opening.depth === 1) {
    fields.headline = plainText(opening);
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
  const tree = mayBeParsed(lines, file) ? parse(lines, file) : undefined;
  if (!tree || !mayBeWalked(tree, file)) return { type: 'root', children: [] };
  keepSafe(tree, picturesNamed(tree), file);
  visit(tree, 'text', (node) => {
    if (node.value.includes('\n')) node.value = joinLines(node.value.split('\n'));
  });
  return tree;
}

function parse(text: string, file: VFile): Root | undefined {
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
  return opening.children.map((item) => plainText(item)).filter(Boolean);
}

/** The addresses that `![words][name]` may mean, by name; of two definitions the first counts. */
function picturesNamed(tree: Root): Map<string, string> {
  const named = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!named.has(identifier)) named.set(identifier, url);
  });
  return named;
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

function keepSafe(node: Nodes, pictures: ReadonlyMap<string, string>, file: VFile): void {
  if (!('children' in node)) return;
  const kept = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const url =
      child.type === 'image'
        ? child.url
        : child.type === 'imageReference'
          ? (pictures.get(child.identifier) ?? '')
          : undefined;
    if (url !== undefined && !/^\/(?![/\\])/.test(url)) {
      addWarning(
        file,
        'remote-image',
        child.position?.start,
        `The picture “${url.slice(0, 80)}” is left out: readers would fetch it from elsewhere. Put it into \`public/images/\` and write \`/images/its-name.jpg\`.`,
      );
      return [];
    }
    if (child.type !== 'html') return [child];
    if (isComment(child)) return [];
    addWarning(
      file,
      'raw-html',
      child.position?.start,
      'HTML tags are left out, the words between them stay. Write `**bold**`, `*italic*`, `[words](/address/)` instead.',
    );
    const words = BLOCK_PARENTS.has(node.type) ? wordsOf(child) : '';
    return words ? [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] : [];
  });
  (node as { children: Nodes[] }).children = kept;
  for (const child of kept) keepSafe(child, pictures, file);
}
