import type { Chart } from '../parser/chart/chart.ts';
import { layOutBars } from './bars.ts';
import { layOutLine } from './line.ts';
import type { LayoutOptions, Scene } from './scene.ts';
import { estimateWidth } from './text-width.ts';

/** Lays out a chart without its title. */
export function layOutChart(chart: Chart, options: LayoutOptions): Scene {
  return chart.kind === 'line' ? layOutLine(chart, options) : layOutBars(chart, options);
}

/** The widths between which a chart of a page must be readable, in pixels: a small phone's, and more than a text's. */
export const PAGE_WIDTHS = { width: 280, widest: 900 } as const;

/** Lays out a chart for a page, with texts in the sans-serif font of the reader's system. */
export function layOutForPage(chart: Chart, language: string): Scene {
  return layOutChart(chart, { ...PAGE_WIDTHS, language, measure: estimateWidth });
}
