import type { Image, ImageReference, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { VFile } from 'vfile';
import { decodePath } from '../urls/decode-path.ts';
import type { Chart } from './chart/chart.ts';
import { findCharts } from './chart/find-charts.ts';
import { imageDefinitions } from './sanitize-markdown.ts';

/** An image of a body, as its text has it. */
export interface ImageWords {
  /** a path under `content/`, decoded */
  path: string;
  alt: string;
  /** the text in quotation marks after the path: a caption */
  title: string;
  /** whether it is alone in its paragraph */
  isAlone: boolean;
}

/** Makes the HTML of the figures in a body. */
export interface FigureHtml {
  /** undefined leaves the image out */
  image(image: ImageWords): string | undefined;
  /** without it, the tables of charts stay tables */
  chart?(chart: Chart, index: number): string;
  /** of the body: a BCP 47 tag */
  language: string;
}

/** An element that stands for a figure until the text around it is HTML. No text can contain it, as raw HTML is removed. */
export const FIGURE_MARK = 'figure-mark';

/** A body whose figures are marks, and the HTML of each mark. */
export interface PlacedFigures {
  tree: Root;
  html: string[];
}

/** Replaces images and charts by marks. @param body is not changed */
export function placeFigures(body: Root, figures: FigureHtml): PlacedFigures {
  const html: string[] = [];
  const mark = (text: string): RootContent => {
    html.push(text);
    const data = { hName: FIGURE_MARK, hProperties: { n: String(html.length - 1) } };
    return { type: 'paragraph', children: [], data };
  };
  const named = imageDefinitions(body);
  const imageHtml = (node: Image | ImageReference, isAlone: boolean): RootContent[] => {
    const url = node.type === 'image' ? node.url : (named.get(node.identifier) ?? '');
    const title = (node.type === 'image' && node.title) || '';
    const text = figures.image({ path: decodePath(url) ?? url, alt: node.alt ?? '', title, isAlone });
    return text === undefined ? [] : [mark(text)];
  };
  const placeImages = (node: Nodes): Nodes[] => {
    if (node.type === 'image' || node.type === 'imageReference') return imageHtml(node, false);
    if (node.type === 'paragraph') {
      const only = onlyImage(node);
      if (only) return imageHtml(only, true);
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: (node.children as Nodes[]).flatMap(placeImages) } as Nodes];
  };
  const children = placeCharts(body, figures, mark);
  const [tree] = placeImages({ ...body, children });
  return { tree: tree as Root, html };
}

function onlyImage({ children }: Paragraph): Image | ImageReference | undefined {
  const [first, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim());
  const isImage = first?.type === 'image' || first?.type === 'imageReference';
  return isImage && others.length === 0 ? first : undefined;
}

function placeCharts(
  body: Root,
  { chart: htmlOf, language }: FigureHtml,
  mark: (text: string) => RootContent,
): RootContent[] {
  if (!htmlOf) return body.children;
  const children: (RootContent | undefined)[] = [...body.children];
  for (const [number, { chart, index, last }] of findCharts(body, new VFile(), language).entries()) {
    // The paragraph with the title stands before the table.
    children.fill(undefined, index - 1, last + 1);
    children[index - 1] = mark(htmlOf(chart, number));
  }
  return children.filter((child) => child !== undefined);
}

/** Puts the HTML of figures in place of their marks. */
export function replaceMarks(html: string, figures: readonly string[]): string {
  return html.replace(
    new RegExp(`<${FIGURE_MARK} n="(\\d+)"></${FIGURE_MARK}>`, 'g'),
    (_, n: string) => figures[Number(n)]!,
  );
}
