/**
 * Fits the weights of sub-headings and writes src/parser/subheadings/weights.ts.
 *
 *     node tests/bench/subheadings/fit.ts DIR… [--dry] [--show]
 *
 * Before that it cross-validates twice: each outlet judged by weights fitted on all others, and each country. `--dry`
 * writes nothing, `--show` prints what is judged otherwise than labelled.
 */
import { writeFileSync } from 'node:fs';
import { headingCandidates } from '../../../src/parser/subheadings/candidates.ts';
import { LEAST_PROBABILITY } from '../../../src/parser/subheadings/find-subheadings.ts';
import { fitWeights, predict, softmax } from '../split/model.ts';
import { Counts } from './counts.ts';
import { type LabelledBody, readLabelledBodies } from './truth.ts';

const PENALTY = 10;
/** An article counts for as many candidates as it has, up to this; of more, for the root of their number. */
const USUAL_CANDIDATES = 20;
const WEIGHTS_FILE = new URL('../../../src/parser/subheadings/weights.ts', import.meta.url);

interface Row {
  readonly index: number;
  readonly values: Float64Array;
}

interface Article {
  readonly labelled: LabelledBody;
  readonly rows: readonly Row[];
}

/** Candidates as dense rows, every column divided by its spread so that one penalty suits all. */
function rowsOf(bodies: readonly LabelledBody[]): {
  articles: Article[];
  names: string[];
  spreads: number[];
} {
  const candidates = bodies.map(({ body }) => headingCandidates(body));
  const all = candidates.flat();
  const names = [...(all[0]?.features.keys() ?? [])];
  const spreads = names.map((name) => {
    const values = all.map(({ features }) => features.get(name) ?? 0);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    // The constant is hardly penalised: it stands for how rare headings are.
    return variance === 0 ? 0.1 : Math.max(0.05, Math.sqrt(variance));
  });
  const articles = bodies.map((labelled, at) => ({
    labelled,
    rows: candidates[at]!.map(({ index, features }) => ({
      index,
      values: Float64Array.from(names, (name, column) => (features.get(name) ?? 0) / spreads[column]!),
    })),
  }));
  return { articles, names, spreads };
}

/** Logistic regression: a choice between the candidate and nothing, whose features are all 0. */
function fit(articles: readonly Article[], columns: number): Float64Array {
  const nothing = new Float64Array(columns);
  const examples = articles.flatMap(({ labelled, rows }) =>
    rows.map(({ index, values }) => ({
      rows: [values, nothing],
      right: labelled.headings.has(index) ? 0 : 1,
      weight: Math.sqrt(USUAL_CANDIDATES / Math.max(USUAL_CANDIDATES, rows.length)),
    })),
  );
  return fitWeights(examples, PENALTY, nothing);
}

function probabilityOf(values: Float64Array, weights: Float64Array): number {
  return softmax(predict([values, new Float64Array(values.length)], weights).scores)[0]!;
}

function crossValidate(
  articles: readonly Article[],
  columns: number,
  groupOf: (body: LabelledBody) => string,
  show: boolean,
) {
  const kinds = [...new Set(articles.map(({ labelled }) => labelled.kind)), 'all'];
  const counts = new Map(kinds.map((kind) => [kind, new Counts()]));
  const groups = Map.groupBy(articles, ({ labelled }) => groupOf(labelled));
  for (const [group, held] of groups) {
    const weights = fit(
      articles.filter(({ labelled }) => groupOf(labelled) !== group),
      columns,
    );
    for (const { labelled, rows } of held) {
      const sure = new Map(rows.map(({ index, values }) => [index, probabilityOf(values, weights)]));
      const taken = new Set(
        [...sure].filter(([, chance]) => chance >= LEAST_PROBABILITY).map(([index]) => index),
      );
      for (const kind of [labelled.kind, 'all']) counts.get(kind)!.add(taken, labelled.headings);
      if (!show) continue;
      for (const index of taken.symmetricDifference(labelled.headings)) {
        const chance = (sure.get(index) ?? 0).toFixed(2);
        console.log(
          `${taken.has(index) ? 'wrong ' : 'missed'} ${chance} ${labelled.file} ${index} ${labelled.body[index]}`,
        );
      }
    }
  }
  for (const [kind, count] of counts) {
    console.log(`  ${kind.padEnd(10)} ${count}`);
  }
}

const options = process.argv.slice(2);
const folders = options.filter((option) => !option.startsWith('--'));
if (folders.length === 0) {
  console.error('usage: node tests/bench/subheadings/fit.ts DIR… [--dry] [--show]');
  process.exit(1);
}
const bodies = folders.flatMap(readLabelledBodies);
const { articles, names, spreads } = rowsOf(bodies);
const columns = names.length;
console.log(
  `${bodies.length} articles, ${articles.flatMap(({ rows }) => rows).length} candidates, ${columns} features`,
);
console.log('each outlet judged by weights fitted on the others');
crossValidate(articles, columns, ({ outlet }) => outlet, options.includes('--show'));
console.log('each country judged by weights fitted on the others');
crossValidate(articles, columns, ({ outlet }) => outlet.split('_')[0]!, false);

if (!options.includes('--dry')) {
  const weights = fit(articles, columns);
  const lines = names.map(
    (name, column) => `  '${name}': ${Number((weights[column]! / spreads[column]!).toPrecision(4))},`,
  );
  writeFileSync(
    WEIGHTS_FILE,
    [
      '/** Generated by `npm run fit:headings -- DIR…`, not to be edited: the weight of each feature by its name. */',
      'export const HEADING_WEIGHTS: Readonly<Record<string, number>> = {',
      ...lines,
      '};',
      '',
    ].join('\n'),
  );
}
