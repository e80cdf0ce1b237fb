import { hashWords } from './words.ts';

/**
 * How many words a shingle has. With more, a slip of the pen spoils more shingles; with fewer, texts on one subject share
 * more. `npm run score:duplicates` measures it.
 */
const SHINGLE_WORDS = 3;

const MULTIPLIER = 0x9e3779b1;
const TWO_21 = 2 ** 21;

/**
 * The shingles of a text: a hash of every three words that follow each other. A text of fewer words has one shingle.
 *
 * @returns hashes of 53 bits, as many as a number holds, each once and in rising order
 * @see Broder, “On the resemblance and containment of documents” (1997), https://doi.org/10.1109/SEQUEN.1997.666900
 */
export function shinglesOf(text: string): Float64Array {
  const highs: number[] = [];
  const lows: number[] = [];
  hashWords(text, (high, low) => {
    highs.push(high);
    lows.push(low);
  });
  const width = Math.min(SHINGLE_WORDS, highs.length);
  const hashes = new Float64Array(width ? highs.length - width + 1 : 0);
  for (let start = 0; start < hashes.length; start += 1) {
    let high = width;
    let low = width;
    for (let at = start; at < start + width; at += 1) {
      high = Math.imul(high ^ highs[at]!, MULTIPLIER) + 1;
      low = Math.imul(low ^ lows[at]!, MULTIPLIER) + 1;
    }
    hashes[start] = (mix(high) >>> 0) * TWO_21 + (mix(low) >>> 11);
  }
  return distinct(hashes.toSorted());
}

/** The finalizer of MurmurHash3: every bit of the result depends on every bit of the number. */
function mix(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

function distinct(sorted: Float64Array): Float64Array {
  let count = 0;
  for (const hash of sorted) if (count === 0 || sorted[count - 1] !== hash) sorted[count++] = hash;
  return sorted.slice(0, count);
}

/**
 * Broder's resemblance of two texts: how many of all their shingles both have, from 0 to 1. Two texts without any words
 * have none in common, so theirs is 0.
 *
 * @param one shingles in rising order, as the other
 */
export function resemblance(one: Float64Array, other: Float64Array): number {
  let shared = 0;
  for (let first = 0, second = 0; first < one.length && second < other.length;) {
    const difference = one[first]! - other[second]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) first += 1;
    if (difference >= 0) second += 1;
  }
  const all = one.length + other.length - shared;
  return all === 0 ? 0 : shared / all;
}
