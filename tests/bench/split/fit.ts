/**
 * Fits the weights of the summary split and writes src/parser/split/weights.ts.
 *
 *     node tests/bench/split/fit.ts DIR… [--dry]
 *
 * Before that it cross-validates: the articles in five parts, each judged by weights fitted on the other four, an
 * article that stands in several folders always in one part; folders of fewer than 100 files with one left out at a
 * time. `--dry` prints the figures and writes nothing.
 */
import { writeFileSync } from 'node:fs';
import { candidateVectors } from '../../../src/parser/split/features.ts';
import { copiesOf } from './copies.ts';
import { fitWeights, predict, softmax, temperatureFor } from './model.ts';
import type { Example, Prediction } from './model.ts';
import { readLabelled } from './truth.ts';
import type { Labelled } from './truth.ts';

const PARTS = 5;
const PENALTY = 3;
/** How much an altered copy counts against its original: enough to break a habit, too little to hide the news. */
const COPY_WEIGHT = 0.15;
/** Of a large folder only every second copy is used, by turns: more tell nothing new and take longer. */
const EVERY = 2;
/** A small folder counts as if it held about this many files, so that other houses and languages have a say. */
const SMALL = 100;
const SMALL_COUNTS_FOR = 100;
const WEIGHTS_FILE = new URL('../../../src/parser/split/weights.ts', import.meta.url);

interface Judged extends Example {
  readonly kind: string;
  readonly file: string;
  readonly altered: string;
  readonly part: number;
}

interface Result extends Judged {
  readonly prediction: Prediction;
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);

function partOf(file: string): number {
  let hash = 7;
  for (const character of file) hash = (hash * 31 + character.charCodeAt(0)) % 1_000_003;
  return hash % PARTS;
}

/** Dense rows, every column divided by its spread so that one penalty suits all. */
function judgedFrom(samples: readonly Labelled[]): { all: Judged[]; names: string[]; spreads: Float64Array } {
  const counts = Map.groupBy(samples, (sample) => sample.kind);
  const isSmall = (kind: string): boolean => (counts.get(kind)?.length ?? 0) < SMALL;
  const copies = samples.flatMap((sample, turn) => [
    { ...sample, altered: '' },
    ...copiesOf(sample).filter((_, at) => isSmall(sample.kind) || (turn + at) % EVERY === 0),
  ]);
  const vectors = copies.map((copy) => candidateVectors(copy.paragraphs));
  const names = [...(vectors.find((list) => list.length > 0)?.[0]?.keys() ?? [])];
  const spreads = new Float64Array(names.length).fill(1);
  names.forEach((name, j) => {
    const values = vectors
      .filter((_, at) => copies[at]?.altered === '')
      .flatMap((list) => list.map((v) => v.get(name) ?? 0));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    spreads[j] = Math.max(1e-3, Math.sqrt(variance));
  });
  const all = copies.flatMap((copy, at): Judged[] => {
    const list = vectors[at] ?? [];
    if (copy.summary > list.length) return [];
    const rows = list.map((vector) =>
      Float64Array.from(names, (name, j) => (vector.get(name) ?? 0) / (spreads[j] ?? 1)),
    );
    const files = counts.get(copy.kind)?.length ?? 1;
    const kindWeight = isSmall(copy.kind) ? SMALL_COUNTS_FOR / files : 1;
    const weight = kindWeight * (copy.altered === '' ? 1 : COPY_WEIGHT);
    const { kind, file, altered } = copy;
    return [{ kind, file, altered, part: partOf(file), rows, right: copy.summary - 1, weight }];
  });
  return { all, names, spreads };
}

function crossValidate(all: readonly Judged[], columns: number): Result[] {
  const originals = Map.groupBy(
    all.filter((one) => one.altered === ''),
    (one) => one.kind,
  );
  const alone = (one: Judged): boolean => (originals.get(one.kind)?.length ?? 0) < SMALL;
  const results: Result[] = [];
  for (let part = 0; part < PARTS; part += 1) {
    const start = fitWeights(
      all.filter((one) => one.part !== part),
      PENALTY,
      new Float64Array(columns),
    );
    for (const one of all) {
      if (one.part === part && !alone(one)) results.push({ ...one, prediction: predict(one.rows, start) });
    }
    // Started from weights that never saw the file; the problem is convex, so the start only saves time.
    for (const file of new Set(all.filter((one) => one.part === part && alone(one)).map((one) => one.file))) {
      const weights = fitWeights(
        all.filter((one) => one.file !== file),
        PENALTY,
        start,
      );
      for (const one of all)
        if (one.file === file) results.push({ ...one, prediction: predict(one.rows, weights) });
    }
  }
  return results;
}

function report(title: string, results: readonly Result[], temperature: number): void {
  const confidence = (one: Result): number =>
    softmax(one.prediction.scores, temperature)[one.prediction.index] ?? 0;
  const right = (list: readonly Result[]): number =>
    list.filter((one) => one.prediction.index === one.right).length;
  const sure = results.filter((one) => confidence(one) >= 0.9);
  const average = results.reduce((sum, one) => sum + confidence(one), 0) / Math.max(1, results.length);
  console.log(
    `${title.padEnd(26)} ${String(results.length).padStart(5)}  right ${percent(right(results), results.length)} %` +
      `  sure ${percent(sure.length, results.length)} %  right where sure ${percent(right(sure), sure.length)} %` +
      `  mean confidence ${(100 * average).toFixed(1)} %`,
  );
}

function reliability(results: readonly Result[], temperature: number): void {
  console.log('\nconfidence   files   mean confidence   right');
  const edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const low = edges[i] ?? 0;
    const high = edges[i + 1] ?? 1;
    const inside = results
      .map((one) => ({ sure: softmax(one.prediction.scores, temperature)[one.prediction.index] ?? 0, one }))
      .filter(({ sure }) => sure >= low && sure < high);
    const mean = inside.reduce((sum, { sure }) => sum + sure, 0);
    const right = inside.filter(({ one }) => one.prediction.index === one.right).length;
    const range = `${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}`;
    console.log(
      `${range}  ${String(inside.length).padStart(6)}   ${percent(mean, inside.length).padStart(13)} %  ${percent(right, inside.length).padStart(6)} %`,
    );
  }
}

const folders = process.argv.slice(2).filter((argument) => argument !== '--dry');
if (folders.length === 0) {
  console.error('usage: node tests/bench/split/fit.ts DIR… [--dry]');
  process.exit(1);
}
let samples: Labelled[] = [];
try {
  samples = folders.flatMap(readLabelled);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
const { all, names, spreads } = judgedFrom(samples);
console.log(
  `${samples.length} files, ${all.length - samples.length} altered copies, ${names.length} features\n`,
);
const results = crossValidate(all, names.length);
const originals = results.filter((one) => one.altered === '');
const temperature = temperatureFor(
  originals.map((one) => ({ scores: one.prediction.scores, right: one.right })),
);
console.log(`cross-validated, temperature ${temperature.toFixed(3)}`);
for (const [kind, list] of Map.groupBy(originals, (one) => one.kind)) report(kind, list, temperature);
report('all', originals, temperature);
console.log('\naltered copies, cross-validated');
for (const [altered, list] of Map.groupBy(
  results.filter((one) => one.altered !== ''),
  (one) => one.altered,
)) {
  report(altered, list, temperature);
}
reliability(originals, temperature);

if (!process.argv.includes('--dry')) {
  const weights = fitWeights(all, PENALTY, new Float64Array(names.length));
  const rounded = (j: number): number =>
    Number(((weights[j] ?? 0) / (spreads[j] ?? 1) / temperature).toPrecision(4));
  const lines = names.map((name, j) => `  '${name}': ${rounded(j)},`);
  writeFileSync(
    WEIGHTS_FILE,
    [
      '/** Generated by `node tests/bench/split/fit.ts DIR…`, not to be edited: the weight of each feature by its name. */',
      'export const WEIGHTS: Readonly<Record<string, number>> = {',
      ...lines,
      '};',
      '',
    ].join('\n'),
  );
}
