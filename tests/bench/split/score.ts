import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/parser/parse-article.ts';
import { readLabelled } from './truth.ts';

// The command `npm run score -- DIR…`: reads labelled copy as the site reads it, and prints for each folder with a
// truth.jsonl how often the summary ends where it says. “Sure” is a confidence of at least 0.9.

const SURE = 0.9;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function score(folder: string): string {
  const judged = readLabelled(folder).map(({ file, summary }) => {
    const { found } = parseArticle(readFileSync(join(folder, file)), file, { timeZone: 'UTC' });
    return { right: found.summary?.length === summary, confidence: found.confidence ?? 0 };
  });
  const sure = judged.filter(({ confidence }) => confidence >= SURE);
  const right = judged.filter((one) => one.right).length;
  const confidence = judged.reduce((sum, one) => sum + one.confidence, 0);
  return [
    `${folder}: ${judged.length} files`,
    `exactly right ${percent(right, judged.length)}`,
    `right where sure ${percent(sure.filter((one) => one.right).length, sure.length)}`,
    `sure ${percent(sure.length, judged.length)}`,
    `average confidence ${percent(confidence, judged.length)} against ${percent(right, judged.length)} right`,
  ].join(', ');
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Which folders? Write: npm run score -- DIR…, each with a truth.jsonl.');
  process.exit(1);
}
try {
  for (const folder of folders) console.log(score(folder));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
