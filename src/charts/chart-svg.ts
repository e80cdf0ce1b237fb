import { line } from 'd3-shape';
import { textDirection } from '../i18n/language-tag.ts';
import type { Chart } from '../parser/chart/chart.ts';
import { chartAlt } from './chart-alt.ts';
import { layOutForPage, PAGE_WIDTHS } from './chart-layout.ts';
import { escapeXml } from '../drawing/escape-xml.ts';
import type { CurveMark, Mark, RectMark, Run, TextMark, Tone } from './scene.ts';

const HOLLOW = ' fill="none" stroke="currentColor" stroke-width="1.5"';
const DASHED = ' stroke-dasharray="6 4"';

/**
 * Draws a chart for a page as an SVG element of the page's full width. It stretches with the page by itself, while its texts
 * keep their size. Its classes are those of `styles/charts.css`.
 *
 * @param options.language a BCP 47 tag, which decides how figures and dates are written
 */
export function chartSvg(chart: Chart, { language }: { language: string }): string {
  const { height, marks } = layOutForPage(chart, language);
  const direction = textDirection(language);
  const attributes = direction === 'rtl' ? ' direction="rtl"' : '';
  const alt = escapeXml(chartAlt(chart, language));
  const body = marksInGroups(marks)
    .map((group) => printGroup(group, direction))
    .join('');
  return `<svg role="img" width="100%" height="${height}" stroke-linejoin="round"${attributes} aria-label="${alt}">${body}</svg>`;
}

/** Marks in their order, with those together that follow each other at the same shift, and bars from the same place. */
function marksInGroups(marks: readonly Mark[]): Mark[][] {
  const groups: Mark[][] = [];
  for (const mark of marks) {
    const before = groups.at(-1)?.at(-1);
    const isTogether =
      before !== undefined &&
      round(before.shift) === round(mark.shift) &&
      (before.type === 'rect') === (mark.type === 'rect') &&
      (before.type !== 'rect' || mark.type !== 'rect' || isRightward(before) === isRightward(mark));
    if (isTogether) groups.at(-1)!.push(mark);
    else groups.push([mark]);
  }
  return groups;
}

function printGroup(group: readonly Mark[], direction: 'ltr' | 'rtl'): string {
  const [first] = group;
  const shift = round(first!.shift);
  const move = shift ? ` transform="translate(${shift})"` : '';
  if (first!.type === 'text' && group.length === 1) return printText(first!, direction, move);
  const content =
    first!.type === 'rect'
      ? printBars(group as RectMark[])
      : group.map((mark) => printMark(mark, direction)).join('');
  return move ? `<g${move}>${content}</g>` : content;
}

function isRightward({ x, shift, end }: RectMark): boolean {
  return end.x * PAGE_WIDTHS.width + end.shift > x * PAGE_WIDTHS.width + shift;
}

/**
 * Prints bars that begin at the same place. No attribute can be a share of the width and some pixels, so each bar is as wide
 * as the drawing and ends where it should, and an inner SVG element cuts all of them off where they begin.
 */
function printBars(bars: readonly RectMark[]): string {
  const [first] = bars;
  const isRight = isRightward(first!);
  const left = isRight ? first!.x : first!.x - 1;
  const rects = bars.map(({ end, shift, y, height, tone, isHollow }) => {
    const x = share('x', isRight ? end.x - left - 1 : end.x - left);
    const place = `${x} y="${round(y)}" width="100%" height="${round(height)}"`;
    const moved = round(end.shift - shift);
    const transform = moved ? ` transform="translate(${moved})"` : '';
    return `<rect${classOf(tone)}${place}${isHollow ? HOLLOW : ''}${transform}/>`;
  });
  return `<svg${share('x', left)}>${rects.join('')}</svg>`;
}

function printMark(mark: Mark, direction: 'ltr' | 'rtl'): string {
  switch (mark.type) {
    case 'rect':
      return printBars([mark]);
    case 'dot': {
      const place = `${share('cx', mark.x)} cy="${round(mark.y)}" r="${mark.radius}"`;
      return `<circle${classOf(mark.tone)}${place}${mark.isHollow ? HOLLOW : ''}/>`;
    }
    case 'rule': {
      const from = `${share('x1', mark.x1)} y1="${round(mark.y1)}"`;
      return `<line${from}${share('x2', mark.x2)} y2="${round(mark.y2)}"/>`;
    }
    case 'leader': {
      const [from, to] = [mark.from.map(round), mark.to.map(round)];
      const ends = `x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}"`;
      return `<svg${share('x', mark.x)} overflow="visible"><line ${ends}/></svg>`;
    }
    case 'curve':
      return printCurve(mark);
    case 'text':
      return printText(mark, direction);
  }
}

// The units across a line's own coordinates, which are stretched to its width.
const ACROSS = 1000;

function printCurve({ x, width, points, tone, isDashed }: CurveMark): string {
  const path = line<readonly [number, number] | null>()
    .defined((point) => point !== null)
    .x((point) => Math.round(point![0] * ACROSS))
    .y((point) => point![1])
    .digits(1)(points);
  const heights = points.flatMap((point) => (point ? [point[1]] : []));
  const height = Math.ceil(Math.max(...heights)) || 1;
  const place = `${share('x', x)}${share('width', width)} height="${height}" viewBox="0 0 ${ACROSS} ${height}"`;
  return `<svg${place} preserveAspectRatio="none" overflow="visible"><path${classOf(tone)}${isDashed ? DASHED : ''} d="${path ?? ''}"/></svg>`;
}

function printText({ x, y, anchor, runs }: TextMark, direction: 'ltr' | 'rtl', move = ''): string {
  // https://www.w3.org/TR/SVG2/text.html#TextAnchorProperty: the start of Arabic is on its right.
  const start = direction === 'rtl' ? 'right' : 'left';
  const side = anchor === 'middle' ? 'middle' : anchor === start ? undefined : 'end';
  const place = `${share('x', x)} y="${round(y)}"${side ? ` text-anchor="${side}"` : ''}${move}`;
  if (runs.length === 1) return `<text${look(runs[0]!)}${place}>${escapeXml(runs[0]!.text)}</text>`;
  const spans = runs.map((run) => `<tspan${look(run)}>${escapeXml(run.text)}</tspan>`);
  return `<text${place}>${spans.join('\u00a0 ')}</text>`;
}

function look({ weight, tone }: Run): string {
  return `${classOf(tone)}${weight === 600 ? ' font-weight="600"' : ''}`;
}

/** The class of a colour; none for `ink`, which is the colour of the page. */
function classOf(tone: Tone): string {
  return tone === 'ink' ? '' : ` class="${tone}"`;
}

/** An attribute with a share of the width; left out if it is zero, which is what no attribute means. */
function share(name: string, value: number): string {
  const percent = Math.round(value * 10_000) / 100;
  return percent ? ` ${name}="${percent}%"` : '';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
