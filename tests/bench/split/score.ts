import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/parser/parse-article.ts';
import { scoreSubheadings } from '../subheadings/score.ts';
import { readLabelled, readTruth } from './truth.ts';

// The command `npm run score -- DIR…`: reads labelled copy as the site reads it, and prints for each folder with a
// truth.jsonl how often the summary ends where it says, and how many of its sub-headings were found. “Sure” is a
// confidence of at least 0.9.

const SURE = 0.9;

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function scoreSplit(folder: string): string | undefined {
  // Where the summary is marked, the truth does not count its points.
  if (readTruth(folder).every(({ known }) => known.bullets === undefined)) return undefined;
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
  for (const folder of folders) {
    for (const line of [scoreSplit(folder), scoreSubheadings(folder)]) if (line) console.log(line);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
