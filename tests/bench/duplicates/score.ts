import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableText } from '../../../src/check/comparable-text.ts';
import { findSimilarTexts, type SimilarTexts } from '../../../src/check/similar-texts.ts';
import { groupParagraphs, splitLines } from '../../../src/parser/paragraphs.ts';
import { chance } from '../publish/corpus/chance.ts';
import { COPIES, type Paragraphs } from './copies.ts';
import { OTHERS } from './others.ts';

// The command `npm run score:duplicates -- FOLDER…`: takes the copy of the folders, where no two files are one story, as an
// archive, and adds to it an edited copy of each story, or another story that shares something with it. Prints, for several
// likenesses from which two stories would be taken for one, how many of the copies are found (recall), and how many pairs
// are no copies (wrong). The last lines count all of them.

const LIKENESSES = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7, 0.8];
const SEED = 18;

function readStories(folders: readonly string[]): Paragraphs[] {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
      .map((name) => comparableText(readFileSync(join(folder, name)), name) ?? '')
      .map((text) => groupParagraphs(splitLines(text)).map((paragraph) => paragraph.text))
      .filter((story) => story.length > 2),
  );
}

interface Found {
  right: SimilarTexts[];
  wrong: SimilarTexts[];
}

/** Adds one text to each story of an archive, and finds what is alike. @param areCopies whether the texts are copies */
function find(stories: readonly Paragraphs[], added: readonly Paragraphs[], areCopies: boolean): Found {
  const texts = [...stories, ...added].map((story) => story.join('\n\n'));
  const found = findSimilarTexts(texts.length, (index) => texts[index], Math.min(...LIKENESSES));
  const isRight = ({ first, second }: SimilarTexts) => areCopies && second - first === stories.length;
  return { right: found.filter(isRight), wrong: found.filter((pair) => !isRight(pair)) };
}

const countAlike = (pairs: readonly SimilarTexts[], alike: number) =>
  pairs.filter(({ likeness }) => likeness >= alike).length;

const row = (name: string, cells: readonly string[]) =>
  console.log(`${name.padEnd(52)}${cells.map((cell) => cell.padStart(8)).join('')}`);

const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(1)}` : '–');

function score(folders: readonly string[]): void {
  const { archive, spare } = Object.groupBy(readStories(folders), (_, index) =>
    index % 2 ? 'spare' : 'archive',
  );
  if (!archive || !spare) throw new Error(`There are no two stories in ${folders.join(', ')}.`);
  const freshFor = (index: number) => spare[index % spare.length]!;
  const all: Found = { right: [], wrong: [] };
  row(
    'likeness from',
    LIKENESSES.map((alike) => alike.toFixed(2)),
  );
  row(`${archive.length} stories as they are: wrong pairs`, countsOf(find(archive, [], false).wrong));
  for (const [name, edit] of Object.entries(COPIES)) {
    const edited = archive.map((story, index) => edit(story, freshFor(index), chance(SEED, index)));
    const found = find(archive, edited, true);
    row(`${name}: found, %`, recallsOf(found.right, archive.length));
    all.right.push(...found.right);
    all.wrong.push(...found.wrong);
  }
  for (const [name, { make, alike, replaces }] of Object.entries(OTHERS)) {
    const made = archive.map((story, index) =>
      make(story, freshFor(index), freshFor(1 + Math.floor(index / alike))),
    );
    const { wrong } = replaces ? find(made, [], false) : find(archive, made, false);
    row(`${name}: wrong pairs`, countsOf(wrong));
    all.wrong.push(...wrong);
  }
  row('recall, %', recallsOf(all.right, archive.length * Object.keys(COPIES).length));
  row(
    'precision, %',
    LIKENESSES.map((alike) => {
      const right = countAlike(all.right, alike);
      return percent(right, right + countAlike(all.wrong, alike));
    }),
  );
}

const recallsOf = (pairs: readonly SimilarTexts[], whole: number) =>
  LIKENESSES.map((alike) => percent(countAlike(pairs, alike), whole));

const countsOf = (pairs: readonly SimilarTexts[]) =>
  LIKENESSES.map((alike) => String(countAlike(pairs, alike)));

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('Which folders? Write: npm run score:duplicates -- FOLDER…, each with copy (.txt or .md).');
  process.exit(1);
}
try {
  score(folders);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
