import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeText } from '../../../src/parser/node-text.ts';
import { parseArticle } from '../../../src/parser/parse-article.ts';
import { Counts } from './counts.ts';
import { type LabelledBody, readLabelledBodies } from './truth.ts';

/**
 * Reads the articles of a folder as the site reads them, and says how many sub-headings were found. In a folder that
 * gives the headline as a field the summary is marked, or there is none; elsewhere it is inferred.
 */
export function scoreSubheadings(folder: string): string | undefined {
  const articles = readLabelledBodies(folder);
  if (articles.length === 0) return undefined;
  const counts = new Counts();
  for (const article of articles) counts.add(foundIn(folder, article), article.headings);
  const known = articles.reduce((sum, { headings }) => sum + headings.size, 0);
  return `${folder}: ${articles.length} files with ${known} sub-headings, ${counts}`;
}

/** The sub-headings that the parser finds, as indices into the labelled body. */
function foundIn(folder: string, { file, above, body }: LabelledBody): Set<number> {
  const bytes = readFileSync(join(folder, file));
  const hasField = /^headline:/m.test(bytes.toString().slice(0, 500));
  const known = { summary: above - 1, confidence: 1 };
  const options = { timeZone: 'UTC', ...(hasField ? { known } : {}) };
  const tree = parseArticle(bytes, file, options).found.body;
  const found = new Set<number>();
  // Counted from the end: where the summary was inferred wrongly, the body begins elsewhere.
  const offset = body.length - (tree?.children.length ?? 0);
  tree?.children.forEach((node, index) => {
    if (node.type !== 'heading') return;
    const at = index + offset;
    if (at >= 0 && body[at] !== nodeText(node))
      throw new Error(`${file}: “${nodeText(node)}” is not where it stood`);
    found.add(at);
  });
  return found;
}
