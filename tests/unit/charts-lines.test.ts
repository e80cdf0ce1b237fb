import { expect, test } from 'vitest';
import { layOutForPage } from '../../src/charts/chart-layout.ts';
import type { CurveMark, DotMark, Scene, TextMark } from '../../src/charts/scene.ts';
import type { Chart, ChartSeries } from '../../src/parser/chart/chart.ts';

function series(values: (number | null)[], name = ''): ChartSeries {
  return { name, values, decimals: { least: 0, most: 1 } };
}

function line(categories: string[], ...all: ChartSeries[]): Chart {
  return { title: 'Rate', kind: 'line', label: 'Year', categories, series: all, unit: '' };
}

function years(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(first + index));
}

function layOut(values: (number | null)[]): Scene {
  return layOutForPage(line(years(2015, values.length), series(values)), 'en');
}

function curves({ marks }: Scene): CurveMark[] {
  return marks.filter((mark) => mark.type === 'curve');
}

function texts({ marks }: Scene): TextMark[] {
  return marks.filter((mark) => mark.type === 'text');
}

function dots({ marks }: Scene): DotMark[] {
  return marks.filter((mark) => mark.type === 'dot');
}

/** The figures written in a chart. */
function figures(scene: Scene): string[] {
  return texts(scene)
    .flatMap(({ runs }) => runs.flatMap(({ text, weight }) => (weight === 600 ? [text] : [])))
    .toSorted();
}

/** What is written below the axis. */
function below(scene: Scene): string[] {
  return texts(scene).flatMap(({ runs: [run] }) =>
    run!.tone === 'quiet' && run!.weight === 400 ? [run!.text] : [],
  );
}

/** How high the points of a line stand above its axis, in pixels. */
function heights(scene: Scene): number[] {
  const axis = scene.marks.find((mark) => mark.type === 'rule')!.y1;
  return curves(scene)[0]!.points.map((point) => axis - point![1]);
}

test('the first, highest, lowest and last figure are written, and no other', () => {
  expect(figures(layOut([3, 4, 9, 5, 1, 2, 6]))).toEqual(['1', '3', '6', '9']);
});

test('a figure that is highest and last is written once', () => {
  expect(figures(layOut([1, 2, 3]))).toEqual(['1', '3']);
  expect(figures(layOut([5, 5, 5]))).toEqual(['5']);
  expect(figures(layOut([5]))).toEqual(['5']);
});

test('a figure that stays the same is written in the middle of that time', () => {
  const scene = layOut([4, 1, 1, 1, 5, 2]);
  const label = texts(scene).find(({ runs }) => runs[0]!.text === '1')!;
  expect(label.x / curves(scene)[0]!.width).toBeCloseTo(2 / 5, 2);
});

test('a gap breaks a line, and a figure between two gaps is a dot', () => {
  const scene = layOut([1, null, 5, null, 2, 3]);
  const [curve] = curves(scene);
  expect(curve!.points.map((point) => point === null)).toEqual([false, true, false, true, false, false]);
  expect(dots(scene).some(({ x }) => Math.abs(x / curve!.width - 2 / 5) < 0.01)).toBe(true);
});

test('points stand apart by time, not by row', () => {
  const scene = layOutForPage(line(['2000', '2010', '2015', '2020'], series([1, 2, 3, 4])), 'en');
  const places = curves(scene)[0]!.points.map((point) => Number(point![0].toFixed(2)));
  expect(places).toEqual([0, 0.5, 0.75, 1]);
});

test('several series are named at their ends, from the highest to the lowest', () => {
  const chart = line(years(2015, 3), series([1, 2, 3], 'Low'), series([4, 5, 3.1], 'High'));
  const scene = layOutForPage(chart, 'en');
  const heightOf = (name: string) => texts(scene).find(({ runs }) => runs[0]!.text === name)!.y;
  expect(heightOf('High')).toBeLessThan(heightOf('Low'));
  expect(figures(scene)).toEqual(expect.arrayContaining(['3', '3.1', '5', '1']));
});

test('each of five series has its own look', () => {
  const all = [1, 2, 3, 4, 5].map((value) => series([value, value], String(value)));
  const looks = curves(layOutForPage(line(['2020', '2021'], ...all), 'en')).map(
    ({ tone, isDashed }) => `${tone} ${isDashed}`,
  );
  expect(new Set(looks).size).toBe(5);
});

test('a scale begins at zero, unless the figures are close together', () => {
  const [low, , high] = heights(layOut([20, 30, 40]));
  expect(low! / high!).toBeCloseTo(0.5, 5);
  const [, close, top] = heights(layOut([99, 98, 100]));
  expect(close! / top!).toBeLessThan(0.2);
});

test('as many years are written below a line as fit', () => {
  expect(below(layOut([1, 2, 3]))).toEqual(['2015', '2016', '2017']);
  const long = layOutForPage(line(years(1990, 31), series(years(1, 31).map(Number))), 'en');
  expect(below(long)).toEqual(['1990', '2000', '2010', '2020']);
});

test('months are written with their year, days with their month', () => {
  const months = ['2023-10', '2023-11', '2023-12', '2024-01', '2024-02'];
  const values = series([1, 2, 3, 4, 5]);
  expect(below(layOutForPage(line(months, values), 'en'))).toEqual([
    'Oct',
    '2023',
    'Nov',
    'Dec',
    'Jan',
    '2024',
    'Feb',
  ]);
  const days = ['2024-09-16', '2024-09-17', '2024-09-18', '2024-09-19', '2024-09-20'];
  expect(below(layOutForPage(line(days, values), 'en-GB')).slice(0, 3)).toEqual([
    '16 Sept',
    '2024',
    '18 Sept',
  ]);
});

test('time runs from left to right in Arabic, too', () => {
  const scene = layOutForPage(line(['2019', '2020'], series([1, 2])), 'ar-EG');
  const [first, last] = texts(scene).filter(({ runs }) => runs[0]!.text.startsWith('٢٠'));
  expect(first!.x).toBeLessThan(last!.x);
});
