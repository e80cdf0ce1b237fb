import type { ChartSeries } from '../parser/chart/chart.ts';
import { SERIES_LOOKS } from './bar-rows.ts';
import type { LayoutOptions, Scene } from './scene.ts';
import { LINE_HEIGHT, TEXT_SIZE } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

// In pixels.
const RADIUS = 5;
const INDENT = 17;
const BETWEEN = 16;
const BELOW = 8;

/** Lays out the names of series with a disc in the look of each, in as many lines as they need. */
export function layOutKey(series: readonly ChartSeries[], { width, measure }: LayoutOptions): Scene {
  const marks: Scene['marks'] = [];
  let left = 0;
  let line = 0;
  series.forEach(({ name }, index) => {
    const lines = wrapText(name, width - INDENT, measure, 400);
    const needed = INDENT + Math.max(...lines.map((text) => measure(text, 400)));
    if (left > 0 && left + needed > width) {
      left = 0;
      line += 1;
    }
    const look = SERIES_LOOKS[index]!;
    marks.push({
      type: 'dot',
      shift: left + RADIUS,
      x: 0,
      y: (line + 0.5) * LINE_HEIGHT,
      radius: look.isHollow ? RADIUS - 0.75 : RADIUS,
      ...look,
    });
    for (const [at, text] of lines.entries()) {
      const y = (line + at + 0.5) * LINE_HEIGHT + 0.36 * TEXT_SIZE;
      marks.push({
        type: 'text',
        shift: left + INDENT,
        x: 0,
        y,
        anchor: 'left',
        runs: [{ text, weight: 400, tone: 'ink' }],
      });
    }
    left += needed + BETWEEN;
    if (lines.length === 1) return;
    left = 0;
    line += lines.length;
  });
  const lines = left > 0 ? line + 1 : line;
  return { height: lines * LINE_HEIGHT + BELOW, marks };
}
