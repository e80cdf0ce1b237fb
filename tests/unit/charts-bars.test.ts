import { expect, test } from 'vitest';
import { layOutChart, layOutForPage, PAGE_WIDTHS } from '../../src/charts/chart-layout.ts';
import { type RectMark, type Scene, textBoxes, type TextMark } from '../../src/charts/scene.ts';
import { estimateWidth } from '../../src/charts/text-width.ts';
import type { Chart, ChartSeries } from '../../src/parser/chart/chart.ts';

function series(values: (number | null)[], name = ''): ChartSeries {
  return { name, values, decimals: { least: 0, most: 1 } };
}

function bars(values: Record<string, number | null>, unit: Chart['unit'] = ''): Chart {
  const all = [series(Object.values(values))];
  return { title: 'Votes', kind: 'bars', label: 'Party', categories: Object.keys(values), series: all, unit };
}

function groups(...names: string[]): Chart {
  return { ...bars({ A: 3, B: 7 }), series: names.map((name) => series([3, 7], name)) };
}

function rects({ marks }: Scene): RectMark[] {
  return marks.filter((mark) => mark.type === 'rect');
}

function texts({ marks }: Scene): TextMark[] {
  return marks.filter((mark) => mark.type === 'text');
}

function words(scene: Scene): string[] {
  return texts(scene).map(({ runs }) => runs.map(({ text }) => text).join(' '));
}

/** The lengths of bars at a width of the drawing, in pixels; negative to the left. */
function lengths(scene: Scene, width: number): number[] {
  return rects(scene).map(({ x, shift, end }) => (end.x - x) * width + end.shift - shift);
}

function heightOf(scene: Scene, text: string): number {
  return texts(scene).find(({ runs }) => runs[0]!.text === text)!.y;
}

test('bars are as long as their figures, and reach the edge at every width', () => {
  const scene = layOutForPage(bars({ CDU: 28.5, AfD: 20.8, FDP: 4.3 }), 'en');
  for (const width of [PAGE_WIDTHS.width, 300, 700, PAGE_WIDTHS.widest]) {
    const [first, second, third] = lengths(scene, width);
    expect(second! / first!).toBeCloseTo(20.8 / 28.5, 5);
    expect(third! / first!).toBeCloseTo(4.3 / 28.5, 5);
    const right = Math.max(...textBoxes(scene, width, estimateWidth).map((box) => box.right));
    expect(right).toBeGreaterThan(width - 4);
    expect(right).toBeLessThanOrEqual(width);
  }
});

test('negative bars go to the other side of the same zero', () => {
  const scene = layOutForPage(bars({ Ireland: 12.3, Italy: 0.7, Estonia: -3 }), 'en');
  expect(new Set(rects(scene).map(({ x, shift }) => `${x} ${shift}`)).size).toBe(1);
  expect(lengths(scene, 700).map(Math.sign)).toEqual([1, 1, -1]);
  expect(words(scene)).toContain('−3');
});

test('the bars of Hebrew charts begin on the right', () => {
  expect(lengths(layOutForPage(bars({ הליכוד: 32 }), 'he'), 300)[0]).toBeLessThan(0);
});

test('the first of the highest bars has the accent', () => {
  const scene = layOutForPage(bars({ A: 3, B: 7, C: 7 }), 'en');
  expect(rects(scene).map(({ tone }) => tone)).toEqual(['tint', 'accent', 'tint']);
});

test('the first figure has the unit, and a gap is a dash without a bar', () => {
  const scene = layOutForPage(bars({ A: null, B: 28.5, C: 4 }, '%'), 'de');
  expect(words(scene)).toEqual(['A', 'B', 'C', '–', '28,5\u00a0%', '4']);
  expect(rects(scene)).toHaveLength(2);
});

test('short names stand beside their bars, long ones above', () => {
  const short = layOutForPage(bars({ A: 3, B: 7 }), 'de');
  expect(heightOf(short, 'B')).toBeGreaterThan(rects(short)[1]!.y);
  const long = layOutForPage(bars({ Bundesausbildungsförderung: 3, Grundgesetz: 7 }), 'de');
  expect(heightOf(long, 'Grundgesetz')).toBeLessThan(rects(long)[1]!.y);
});

test('several series are named at the first row, or in a key where their names are long', () => {
  expect(words(layOutForPage(groups('2021', '2025'), 'en'))).toEqual([
    'A',
    'B',
    '3 2021',
    '3 2025',
    '7',
    '7',
  ]);
  const long = ['Before the reform of the pension', 'After the reform of the pension'];
  expect(words(layOutForPage(groups(...long), 'en'))).toEqual([...long, 'A', 'B', '3', '3', '7', '7']);
});

test('each of five series has its own look', () => {
  const scene = layOutForPage(groups('1', '2', '3', '4', '5'), 'en');
  expect(new Set(rects(scene).map(({ tone, isHollow }) => `${tone} ${isHollow}`)).size).toBe(5);
});

test('figures too long for a label are shortened to four digits', () => {
  const scene = layOutForPage(bars({ India: 1_450_935_791, Malta: 539_607 }), 'en');
  expect(words(scene)).toEqual(['India', 'Malta', '1.451B', '539.6K']);
  expect(words(layOutForPage(bars({ Malta: 539_607 }), 'en'))).toContain('539,607');
});

function heightIn(height: number): number {
  const options = { width: 400, widest: 400, height, language: 'en', measure: estimateWidth };
  return layOutChart(bars({ A: 3, B: 7, C: 2 }), options).height;
}

test('bars fill the height of an image, up to a limit', () => {
  expect(heightIn(120)).toBeGreaterThan(105);
  expect(heightIn(120)).toBeLessThanOrEqual(120);
  expect(heightIn(4000)).toBeLessThan(300);
});
