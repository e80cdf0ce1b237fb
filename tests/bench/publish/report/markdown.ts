import { SCENARIOS } from '../scenarios.ts';
import type { DevFigures } from '../dev.ts';
import type { Conditions } from './conditions.ts';
import type { Summary } from './summary.ts';
import type { Verdict } from './targets.ts';

const number = (value: number) => value.toLocaleString('en');
const seconds = (value: number | undefined) =>
  value === undefined ? '–' : value.toFixed(value < 10 ? 2 : 1);
const megabytes = (value: number | undefined) =>
  value === undefined ? '–' : number(Math.round(value / 2 ** 20));

/** The whole report as Markdown. */
export function markdown(
  conditions: Conditions,
  summaries: readonly Summary[],
  held: readonly Verdict[],
  dev: DevFigures | undefined,
): string {
  const sizes = Map.groupBy(summaries, ({ stories }) => stories);
  return [
    conditionsText(conditions),
    ...[...sizes].map(([stories, ofSize]) => `## ${number(stories)} stories\n\n${sizeTable(ofSize)}`),
    held.length ? `## Held to\n\n${verdictTable(held)}` : '',
    dev ? `## \`astro dev\`\n\n${devText(dev)}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function conditionsText({ builders, machine, date, seed, bare, load, memoryMethod }: Conditions): string {
  return [
    `${builders.map(({ name, version }) => `${name} ${version}`).join(', ')}.`,
    bare ? 'The peers build stories, front page, sections and RSS alone (`--bare`).' : '',
    `${machine.processors} × ${machine.processor}, ${machine.memory}, ${machine.system}, Node ${machine.node}.`,
    `${date}, seed ${seed}, load ${load} at the start. Memory: ${memoryMethod}.`,
  ]
    .filter(Boolean)
    .join('\n');
}

function sizeTable(summaries: readonly Summary[]): string {
  const rows = summaries.map((summary) => {
    const { builder, scenario, failure, wall, span, runs, processor, memory, pages, files } = summary;
    const title = SCENARIOS.find(({ id }) => id === scenario)?.title ?? scenario;
    if (failure) return [title, builder, `failed: ${failure.split('\n')[0]}`, '', '', '', ''];
    const spread = runs > 1 && span ? ` (${seconds(span[0])}–${seconds(span[1])})` : '';
    return [
      title,
      builder,
      seconds(wall) + spread,
      seconds(processor),
      megabytes(memory),
      number(pages ?? 0),
      number(files ?? 0),
    ];
  });
  return table(
    ['scenario', 'builder', 'wall, s', 'processors, s', 'memory, MB', 'pages', 'files'],
    rows,
    [0, 1],
  );
}

function verdictTable(held: readonly Verdict[]): string {
  const rows = held.map(({ stories, what, value, limit, unit }) => {
    const written = (amount: number) => `${unit === 's' ? seconds(amount) : amount.toFixed(2)} ${unit}`;
    const verdict = value === undefined ? '–' : value <= limit ? 'kept' : '**missed**';
    return [
      number(stories),
      what,
      value === undefined ? 'not measured' : written(value),
      `≤ ${written(limit)}`,
      verdict,
    ];
  });
  return table(['stories', '', 'measured', 'limit', ''], rows, [1, 4]);
}

function devText({ stories, start, again, edits, memory }: DevFigures): string {
  return [
    `${number(stories)} stories: the first page of a story after ${seconds(start)} s, the next time after ${seconds(again)} s,`,
    `an edit shows after ${edits.map(seconds).join(', ')} s, memory ${megabytes(memory)} MB.`,
  ].join(' ');
}

/** A table; columns stand right but for these. */
function table(head: string[], rows: string[][], left: readonly number[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (left.includes(column) ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => '-'.repeat(width - 1) + (left.includes(column) ? '-' : ':'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}
