import { readFileSync } from 'node:fs';

/** A pair of samples, and what a person who read both found. */
export interface Judged {
  /** the newer one’s file: `cnn-00430.txt` */
  newer: string;
  older: string;
  /** whether both tell of one subject */
  same: boolean;
  why: string;
}

/** The key by which a pair is known. */
export function pairOf({ newer, older }: Pick<Judged, 'newer' | 'older'>): string {
  return `${newer} ${older}`;
}

/**
 * Reads judgements, one JSON object a line.
 *
 * @throws an Error that names the line which cannot be used
 */
export function readJudged(path: string): Map<string, Judged> {
  const judged = new Map<string, Judged>();
  for (const [index, line] of readFileSync(path, 'utf8').trim().split('\n').entries()) {
    const pair = JSON.parse(line) as Judged;
    const isWhole = pair.newer && pair.older && typeof pair.same === 'boolean' && pair.why;
    if (!isWhole || judged.has(pairOf(pair))) {
      throw new Error(`${path}:${index + 1}: needs "newer", "older", "same" and "why", each pair once`);
    }
    judged.set(pairOf(pair), pair);
  }
  return judged;
}
