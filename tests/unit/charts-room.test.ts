import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutForPage, PAGE_WIDTHS } from '../../src/charts/chart-layout.ts';
import { crosses } from '../../src/charts/place-labels.ts';
import { type Scene, type TextBox, textBoxes } from '../../src/charts/scene.ts';
import { estimateWidth } from '../../src/charts/text-width.ts';
import type { Chart, ChartSeries } from '../../src/parser/chart/chart.ts';
import { runs } from '../long.ts';

const WIDTHS = [PAGE_WIDTHS.width, 300, 430, 700, PAGE_WIDTHS.widest];
// Lengths are sums of fractions, in pixels.
const ROUNDING = 0.01;

const word = fc.oneof(
  fc.constantFrom('CDU/CSU', 'Left', 'The United Kingdom of Great Britain', 'WWWWWWWWWWWW', 'i', 'Ünïted'),
  fc.constantFrom(
    'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz',
    '北京市朝阳区',
    'الاتحاد',
  ),
  fc.string({ minLength: 1, maxLength: 60 }).map((text) => text.replace(/\s+/g, ' ').trim() || 'x'),
);
const value = fc.oneof(
  fc.integer({ min: -50, max: 120 }).map((number) => number / 10),
  fc.integer({ min: 0, max: 2_000_000_000 }),
  fc.constantFrom(0, -1, 1, 1e14, -99_999_999),
);
const language = fc.constantFrom('en', 'de', 'ar-EG', 'he', 'zh');
const unit = fc.constantFrom<Chart['unit']>('%', '');

const names = (count: number) => fc.uniqueArray(word, { minLength: count, maxLength: count });

/** A column of figures with some gaps, and at least one figure. */
const column = (length: number) =>
  fc
    .tuple(fc.array(fc.option(value, { freq: 8 }), { minLength: length, maxLength: length }), value)
    .map(([values, one]) => (values.some((each) => each !== null) ? values : [one, ...values.slice(1)]));

const columns = (rows: number, count: number) =>
  fc
    .tuple(names(count), fc.tuple(...Array.from({ length: count }, () => column(rows))))
    .map(([titles, all]) =>
      titles.map((title, index): ChartSeries => ({
        name: title.slice(0, 40),
        values: all[index]!,
        decimals: { least: 0, most: 1 },
      })),
    );

const anyBars = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, count]) => fc.tuple(names(rows), columns(rows, count), unit))
  .map(([categories, series, of]): Chart => {
    return { title: 'Votes', kind: 'bars', label: 'Party', categories, series, unit: of };
  });

const datesAfter = (count: number, dateOf: (index: number) => number, length: number) =>
  Array.from({ length: count }, (_, index) => new Date(dateOf(index)).toISOString().slice(0, length));
const start = fc.integer({ min: 0, max: 800 });
const length = fc.integer({ min: 1, max: 60 });
const times = fc.oneof(
  fc
    .tuple(start, length)
    .map(([from, count]) => datesAfter(count, (index) => Date.UTC(1400 + from + index, 0), 4)),
  fc
    .tuple(start, length)
    .map(([from, count]) => datesAfter(count, (index) => Date.UTC(1900, from + index), 7)),
  fc
    .tuple(start, length, fc.constantFrom(1, 7, 29, 400))
    .map(([from, count, step]) => datesAfter(count, (index) => Date.UTC(2020, 0, from + index * step), 10)),
);

const anyLine = fc.tuple(times, fc.integer({ min: 1, max: 5 }), unit).chain(([categories, count, of]) =>
  columns(categories.length, count).map((series): Chart => {
    return { title: 'Rate', kind: 'line', label: 'Year', categories, series, unit: of };
  }),
);

function overlaps(boxes: readonly (TextBox & { text: string })[]): string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(box, other))
      .map((other) => `${box.text} / ${other.text}`),
  );
}

function overlap(box: TextBox, other: TextBox): boolean {
  return (
    box.left < other.right - ROUNDING &&
    other.left < box.right - ROUNDING &&
    box.top < other.bottom - ROUNDING &&
    other.top < box.bottom - ROUNDING
  );
}

function isOutside({ left, right, top, bottom }: TextBox, width: number, height: number): boolean {
  return left < -ROUNDING || right > width + ROUNDING || top < -ROUNDING || bottom > height + ROUNDING;
}

/** The bars at a width of the drawing, in pixels. */
function barBoxes({ marks }: Scene, width: number): TextBox[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'rect') return [];
    const ends = [mark.x * width + mark.shift, mark.end.x * width + mark.end.shift];
    return [{ left: Math.min(...ends), right: Math.max(...ends), top: mark.y, bottom: mark.y + mark.height }];
  });
}

test.each([
  ['bars', anyBars],
  ['lines', anyLine],
])('at every width the texts of %s stand apart and inside the drawing', (_, any) => {
  fc.assert(
    fc.property(any, language, (chart, of) => {
      const scene = layOutForPage(chart, of);
      for (const width of WIDTHS) {
        const boxes = textBoxes(scene, width, estimateWidth);
        expect(overlaps(boxes)).toEqual([]);
        expect(boxes.filter((box) => isOutside(box, width, scene.height))).toEqual([]);
      }
    }),
    { numRuns: runs(1000) },
  );
});

test('at every width bars leave the texts free', () => {
  fc.assert(
    fc.property(anyBars, language, (chart, of) => {
      const scene = layOutForPage(chart, of);
      for (const width of WIDTHS) {
        const boxes = textBoxes(scene, width, estimateWidth);
        const covered = barBoxes(scene, width).flatMap((bar) => boxes.filter((box) => overlap(box, bar)));
        expect(covered).toEqual([]);
      }
    }),
    { numRuns: runs(500) },
  );
});

test('at every width lines leave the figures of their points free', () => {
  fc.assert(
    fc.property(anyLine, (chart) => {
      const { marks, height } = layOutForPage(chart, 'en');
      const curves = marks.flatMap((mark) => (mark.type === 'curve' ? [mark] : []));
      // The labels at the ends stand apart from the lines: those are to the right of them.
      const figures = marks.filter(
        (mark) => mark.type === 'text' && mark.runs[0]!.weight === 600 && mark.shift <= curves[0]!.shift + 4,
      );
      for (const width of WIDTHS) {
        const boxes = textBoxes({ marks: figures, height }, width, estimateWidth);
        const lines = curves.map((curve) =>
          curve.points.map(
            (point) => point && ([curve.shift + point[0] * curve.width * width, point[1]] as const),
          ),
        );
        expect(boxes.filter((box) => lines.some((line) => crosses(line, box)))).toEqual([]);
      }
    }),
    { numRuns: runs(500) },
  );
});
