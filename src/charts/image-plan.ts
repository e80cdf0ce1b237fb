import type { Chart } from '../parser/chart/chart.ts';
import { layOutChart } from './chart-layout.ts';
import type { Scene } from './scene.ts';
import { type MeasureText, TEXT_SIZE, type Weight } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** The dimensions of an image, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** A text of an image outside the chart. */
export interface ImageText {
  text: string;
  /** the font size, and the baseline from the top of the image */
  size: number;
  y: number;
  weight: Weight;
}

/** What stands where in an image. All lengths are in pixels of charts, whose texts have always the same font size. */
export interface ImagePlan {
  /** how many pixels of the image a pixel of the chart takes */
  scale: number;
  scene: Scene;
  /** the place and the width of the chart */
  left: number;
  top: number;
  width: number;
  texts: ImageText[];
}

// At the largest scale; texts that shrink do not come nearer to the edge.
const MARGIN = 22;
const DESCENDERS = 3;
const TITLE_SIZES = [22, 19, 16];
const TITLE_LINES = 3;
const TITLE_LINE_HEIGHT = 1.2;
const BELOW_TITLE = 14;
const SMALL_SIZE = 12;
const SMALL_LINE = 20;

// The narrowest and lowest space that a chart gets. An image of 1200 × 675 pixels has texts of about 34 pixels, which can
// be read where it is shown on a phone.
const NARROWEST = 290;
const LOWEST = 280;
const LARGEST_SCALE = 2.6;
// Texts may become this much smaller so that all rows have room.
const SHRUNK = 0.6;
const STEP = 0.95;

/**
 * Plans an image: the title, the chart with texts as large as possible, and the source. If the rows have no room
 * even with small texts, the smallest bars are left out, and a line says how many they are.
 *
 * @param language a BCP 47 tag
 * @param measure widths at the font size of charts
 */
export function planImage(chart: Chart, size: ImageSize, language: string, measure: MeasureText): ImagePlan {
  const largest = Math.min(size.width / NARROWEST, size.height / LOWEST, LARGEST_SCALE);
  const smallest = largest * SHRUNK;
  const planAt = (scale: number, omitted: number) =>
    planAtScale(scale, (MARGIN * largest) / scale, chart, omitted, size, language, measure);
  let plan = planAt(largest, 0);
  for (let scale = largest * STEP; !plan.fits && scale > smallest; scale *= STEP) {
    plan = planAt(scale, 0);
  }
  const rows = chart.kind === 'bars' ? chart.categories.length : 0;
  for (let omitted = 1; !plan.fits && omitted < rows; omitted += 1) {
    plan = planAt(smallest, omitted);
  }
  return plan;
}

function planAtScale(
  scale: number,
  margin: number,
  chart: Chart,
  omitted: number,
  size: ImageSize,
  language: string,
  measure: MeasureText,
): ImagePlan & { fits: boolean } {
  const width = size.width / scale - 2 * margin;
  const title = titleLines(chart.title, width, measure);
  const texts = title.lines.map((text, line): ImageText => ({
    text,
    size: title.size,
    y: margin + (line * TITLE_LINE_HEIGHT + 0.8) * title.size,
    weight: 600,
  }));
  const top = margin + title.lines.length * TITLE_LINE_HEIGHT * title.size + BELOW_TITLE;
  let bottom = size.height / scale - margin - DESCENDERS;
  const addBelow = (text: string) => {
    texts.push({ text: cutText(text, width, SMALL_SIZE, measure), size: SMALL_SIZE, y: bottom, weight: 400 });
    bottom -= SMALL_LINE;
  };
  if (chart.source) addBelow(`Source: ${chart.source}`);
  if (omitted > 0) addBelow(`and ${new Intl.NumberFormat(language).format(omitted)} more`);
  const height = bottom - top;
  const options = { width, widest: width, height, language, measure };
  const scene = layOutChart(omitted > 0 ? withoutSmallest(chart, omitted) : chart, options);
  const fits = scene.height <= height + 1;
  // A chart of few bars does not fill the space, so it stands in its middle.
  return {
    scale,
    scene,
    left: margin,
    top: top + Math.max(0, height - scene.height) / 2,
    width,
    texts,
    fits,
  };
}

/** The title in the largest size in which it takes few lines; cut if there is none. */
function titleLines(title: string, width: number, measure: MeasureText): { size: number; lines: string[] } {
  for (const size of TITLE_SIZES) {
    const lines = wrapText(title, (width * TEXT_SIZE) / size, measure, 600);
    if (lines.length <= TITLE_LINES) return { size, lines: balanced(title, lines, size, width, measure) };
  }
  const size = TITLE_SIZES.at(-1)!;
  const lines = wrapText(title, (width * TEXT_SIZE) / size, measure, 600);
  const last = cutText(`${lines[TITLE_LINES - 1]}…`, width, size, measure);
  return { size, lines: [...lines.slice(0, TITLE_LINES - 1), last] };
}

/** The same number of lines, as equal in length as can be. */
function balanced(
  title: string,
  lines: readonly string[],
  size: number,
  width: number,
  measure: MeasureText,
): string[] {
  let best = [...lines];
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const narrower = wrapText(title, (share * width * TEXT_SIZE) / size, measure, 600);
    if (narrower.length > lines.length || narrower.some((line) => !title.includes(line))) break;
    best = narrower;
  }
  return best;
}

/** Cuts a text that is too long for a line. */
function cutText(text: string, width: number, size: number, measure: MeasureText): string {
  let cut = text;
  while ((measure(cut, 400) * size) / TEXT_SIZE > width && cut.length > 2) {
    const kept = [...cut.replace(/…$/, '')];
    cut = `${kept
      .slice(0, Math.floor(kept.length * 0.95))
      .join('')
      .trimEnd()}…`;
  }
  return cut;
}

/** A chart without the rows whose figures are nearest to zero. */
function withoutSmallest(chart: Chart, count: number): Chart {
  const { categories, series } = chart;
  const sizeOf = (row: number) => Math.max(...series.map(({ values }) => Math.abs(values[row] ?? 0)));
  const rows = categories.map((_, row) => row).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const kept = new Set(rows.slice(0, -count));
  const isKept = (_: unknown, row: number) => kept.has(row);
  return {
    ...chart,
    categories: categories.filter(isKept),
    series: series.map((each) => ({ ...each, values: each.values.filter(isKept) })),
  };
}
