import { line } from 'd3-shape';
import type { TextOutline, TextOutliner } from '../drawing/outline-text.ts';
import { textDirection } from '../i18n/language-tag.ts';
import type { Chart } from '../parser/chart/chart.ts';
import { type ImagePlan, type ImageSize, planImage } from './image-plan.ts';
import { createOutlinedWidths } from './outlined-widths.ts';
import { type CurveMark, type Mark, type Run, RUN_GAP, type Tone } from './scene.ts';
import type { SchemeColours } from '../theme/palette.ts';
import { TEXT_SIZE } from './text-width.ts';

/** Turns texts into outlines, as `createTextOutliner` does. */
export type ChartOutliner = Pick<TextOutliner, 'outline'>;

/** How a chart is drawn. */
export interface ChartImageOptions {
  outliner: ChartOutliner;
  /** a BCP 47 tag, which decides how figures and dates are written */
  language: string;
  colours: SchemeColours;
}

// A layout is corrected when the widths of its texts are known, and with it the texts that it needs may change.
const MAX_ATTEMPTS = 4;

const NOTHING: TextOutline = {
  path: '',
  width: 0,
  ink: { left: 0, top: 0, right: 0, bottom: 0 },
  stroke: 0,
};

/** The share of `quiet` in the tint of bars, as in `styles/charts.css`. */
export const TINT = 0.4;
const HALO = 4;
const CURVE_WIDTH = 2.25;
const HOLLOW_WIDTH = 1.5;
const DASHES = [6, 4];

/**
 * Draws a chart as an image, with its title and its source. Its texts are outlines, so that every
 * machine draws the same. A text with a letter that no bundled font has is left out.
 *
 * @param size from about 300 × 300 pixels
 * @returns an SVG document
 */
export async function drawChart(
  chart: Chart,
  size: ImageSize,
  { outliner: original, language, colours }: ChartImageOptions,
): Promise<string> {
  const outliner: ChartOutliner = {
    // The bundled Arabic font has no percent sign of its own.
    outline: async (text, style) => (await original.outline(text.replaceAll('٪', '%'), style)) ?? NOTHING,
  };
  const widths = createOutlinedWidths(outliner);
  let plan = planImage(chart, size, language, widths.measure);
  for (let attempt = 1; attempt < MAX_ATTEMPTS && (await widths.learn()); attempt += 1) {
    plan = planImage(chart, size, language, widths.measure);
  }
  const isRtl = textDirection(language) === 'rtl';
  const style: ChartTextStyle = { isRtl, outliner, colours };
  const { scale, left, top, width, texts } = plan;
  const pieces: string[] = [];
  for (const mark of plan.scene.marks) {
    if (mark.type !== 'text') {
      pieces.push(printMark(mark, plan, colours));
      continue;
    }
    const x = left + mark.x * width + mark.shift;
    pieces.push(
      await printText(mark.runs, { x, y: top + mark.y, size: TEXT_SIZE, scale }, mark.anchor, style),
    );
  }
  for (const { text, size: fontSize, y, weight } of texts) {
    const run: Run = { text, weight, tone: weight === 600 ? 'ink' : 'quiet' };
    const place = { x: isRtl ? left + width : left, y, size: fontSize, scale };
    pieces.push(await printText([run], place, isRtl ? 'right' : 'left', style));
  }
  const box = `width="${size.width}" height="${size.height}"`;
  const paper = `<rect ${box} fill="${colours.paper}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} viewBox="0 0 ${size.width} ${size.height}">${paper}${pieces.join('')}</svg>`;
}

function printMark(mark: Exclude<Mark, { type: 'text' }>, plan: ImagePlan, colours: SchemeColours): string {
  const { scale, left, top, width } = plan;
  const px = (share: number, shift: number) => round((left + share * width + shift) * scale);
  const py = (y: number) => round((top + y) * scale);
  switch (mark.type) {
    case 'rect': {
      const [x1, x2] = [px(mark.x, mark.shift), px(mark.end.x, mark.end.shift)];
      const place = `x="${Math.min(x1, x2)}" y="${py(mark.y)}" width="${round(Math.abs(x2 - x1))}" height="${round(mark.height * scale)}"`;
      return `<rect ${place} ${fillOf(mark.tone, mark.isHollow, scale, colours)}/>`;
    }
    case 'dot': {
      const place = `cx="${px(mark.x, mark.shift)}" cy="${py(mark.y)}" r="${round(mark.radius * scale)}"`;
      return `<circle ${place} ${fillOf(mark.tone, mark.isHollow, scale, colours)}/>`;
    }
    case 'rule': {
      const [x1, x2] = [px(mark.x1, mark.shift), px(mark.x2, mark.shift)];
      return `<path d="M${x1} ${py(mark.y1)}L${x2} ${py(mark.y2)}" ${strokeOf(colours.rule, scale)}/>`;
    }
    case 'leader': {
      const [from, to] = [mark.from, mark.to].map(([x, y]) => `${px(mark.x, mark.shift + x)} ${py(y)}`);
      return `<path d="M${from}L${to}" ${strokeOf(colours.rule, scale)}/>`;
    }
    case 'curve':
      return printCurve(mark, { px, py, scale }, colours);
  }
}

/** Where marks are on the image, in its pixels. */
interface ChartCoordinates {
  px(share: number, shift: number): number;
  py(y: number): number;
  scale: number;
}

function printCurve(
  { shift, x, width, points, tone, isDashed }: CurveMark,
  { px, py, scale }: ChartCoordinates,
  colours: SchemeColours,
): string {
  const path = line<readonly [number, number] | null>()
    .defined((point) => point !== null)
    .x((point) => px(x + point![0] * width, shift))
    .y((point) => py(point![1]))
    .digits(1)(points);
  const dashes = isDashed
    ? ` stroke-dasharray="${DASHES.map((length) => round(length * scale)).join(' ')}"`
    : '';
  return `<path d="${path ?? ''}" ${strokeOf(colourOf(tone, colours), CURVE_WIDTH * scale)} stroke-linejoin="round"${dashes}/>`;
}

/** Where a text stands, and its font size, in pixels of charts. */
interface TextPlace {
  x: number;
  y: number;
  size: number;
  scale: number;
}

/** What all texts of a chart have in common. */
interface ChartTextStyle {
  isRtl: boolean;
  outliner: ChartOutliner;
  colours: SchemeColours;
}

async function printText(
  runs: readonly Run[],
  { x, y, size, scale }: TextPlace,
  anchor: 'left' | 'middle' | 'right',
  style: ChartTextStyle,
): Promise<string> {
  const { isRtl, outliner } = style;
  const ordered = isRtl ? runs.toReversed() : runs;
  const outlines: TextOutline[] = [];
  for (const { text, weight } of ordered) {
    outlines.push((await outliner.outline(text, { size: size * scale, weight })) ?? NOTHING);
  }
  const gap = RUN_GAP * scale;
  const length = outlines.reduce((sum, { width }) => sum + width, gap * (runs.length - 1));
  let at = x * scale - (anchor === 'left' ? 0 : anchor === 'right' ? length : length / 2);
  return outlines
    .map(({ path, width, stroke }, index) => {
      const fill = colourOf(ordered[index]!.tone, style.colours);
      // Chinese letters get their weight from a line around them; others have a halo of the paper's colour.
      const around = stroke
        ? `stroke="${fill}" stroke-width="${round(stroke)}"`
        : `stroke="${style.colours.paper}" stroke-width="${round(HALO * scale)}" stroke-linejoin="round" paint-order="stroke"`;
      const printed = `<path transform="translate(${round(at)} ${round(y * scale)})" d="${path}" fill="${fill}" ${around}/>`;
      at += width + gap;
      return printed;
    })
    .join('');
}

function fillOf(tone: Tone, isHollow: boolean, scale: number, colours: SchemeColours): string {
  if (!isHollow) return `fill="${colourOf(tone, colours)}"`;
  const width = round(HOLLOW_WIDTH * scale);
  return `fill="${colours.paper}" stroke="${colourOf(tone, colours)}" stroke-width="${width}"`;
}

function strokeOf(colour: string, width: number): string {
  return `fill="none" stroke="${colour}" stroke-width="${round(width)}"`;
}

function colourOf(tone: Tone, colours: SchemeColours): string {
  return tone === 'tint' ? mixed(colours.quiet, colours.paper, TINT) : colours[tone];
}

/** Mixes two colours in sRGB, as CSS does. @param share of the first */
function mixed(first: string, second: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [first, second].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
      number,
      number,
    ];
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
