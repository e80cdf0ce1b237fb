import { fileURLToPath } from 'node:url';
import { buildArchive } from '../../../src/archive/archive.ts';
import { createRelatedFinder } from '../../../src/archive/related.ts';
import { pairOf, readJudged } from './judged.ts';
import { storiesIn } from './samples.ts';

// The command `npm run score:earlier -- DIR…`: takes all copy of the folders as one archive, lists every pair that
// “Earlier on this” would link with what a person found, and prints how many of them are of one subject (precision), and
// how many of the pairs known to be are found (recall). A pair that nobody has judged counts as wrong, and is named.

const JUDGED = fileURLToPath(new URL('../../fixtures/same-subject.jsonl', import.meta.url));

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function score(folders: readonly string[]): void {
  const judged = readJudged(JUDGED);
  const archive = buildArchive(storiesIn(folders));
  const there = new Set(archive.stories.map(({ file }) => file));
  const earlierOn = createRelatedFinder(archive);
  const found = archive.stories.flatMap((story) =>
    earlierOn(story).map((old) => ({ newer: story.file, older: old.file })),
  );
  let right = 0;
  for (const pair of found.toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1))) {
    const judgement = judged.get(pairOf(pair));
    if (judgement?.same) right += 1;
    const verdict = judgement ? (judgement.same ? 'same' : 'WRONG') : 'NOT YET JUDGED';
    console.log(`${verdict.padEnd(6)} ${pairOf(pair)}${judgement ? `: ${judgement.why}` : ''}`);
  }
  const known = [...judged.values()].filter(
    ({ same, newer, older }) => same && there.has(newer) && there.has(older),
  );
  console.log(
    `${archive.stories.length} stories, ${found.length} links: precision ${percent(right, found.length)}, ` +
      `recall ${percent(right, known.length)} of ${known.length} known pairs`,
  );
}

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Which folders? Write: npm run score:earlier -- DIR…, each with copy (.txt or .md).');
  process.exit(1);
}
try {
  score(folders);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
