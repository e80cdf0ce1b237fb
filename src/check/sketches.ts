/** How many shingles are kept of each text. */
const SKETCH_SIZE = 32;
// Two texts are compared by so many of their shingles. Fewer than a sketch has: whether its last ones are boilerplate is not
// sure, because other texts that have them may have kept smaller ones.
const SAMPLE_SIZE = 24;
// Shingles that more texts have than a story has copies are boilerplate.
const MOST_COPIES = 4;
// Of the sample without boilerplate, this part must be shared, and so many: a sample of less says nothing.
const LIKELY_PART = 0.25;
const LIKELY_COUNT = 3;
// Texts are numbered below this. A number with it and 32 bits of a hash fills the 53 bits that a number holds exactly.
const NUMBERS = 2 ** 21;
const KEYS = 2 ** 32;

/** The numbers of two texts, the smaller one first. */
export type TextPair = readonly [first: number, second: number];

/** The sketches of many texts. */
export interface Sketches {
  /** @param shingles of the text, in rising order */
  set(index: number, shingles: Float64Array): void;
  /** the pairs of texts that may be alike, in the order of their numbers */
  likelyPairs(): TextPair[];
}

/**
 * Keeps a sketch of each text: the smallest hashes of its shingles, which are a random sample of all of them, and of two
 * like texts mostly the same sample. An index from each shingle to its texts gives the pairs that share some.
 *
 * @param count how many texts there are, at most two million
 * @see Broder, “On the resemblance and containment of documents” (1997), section 3
 */
export function createSketches(count: number): Sketches {
  const sketches = new Float64Array(count * SKETCH_SIZE);
  const lengths = new Uint8Array(count);
  const digests = new Float64Array(count);
  const sketchOf = (index: number) =>
    sketches.subarray(index * SKETCH_SIZE, index * SKETCH_SIZE + lengths[index]!);
  return {
    set(index, shingles) {
      const sketch = shingles.subarray(0, SKETCH_SIZE);
      sketches.set(sketch, index * SKETCH_SIZE);
      lengths[index] = sketch.length;
      digests[index] = digestOf(shingles);
    },
    likelyPairs() {
      const { pairs, boilerplate } = readIndex(indexOf(lengths, sketchOf));
      const likely = Array.from(pairs, toPair).filter(([first, second]) =>
        areLikely(sketchOf(first), sketchOf(second), boilerplate),
      );
      return [...likely, ...sameTexts(digests)].toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    },
  };
}

const NO_WORDS = 0;

/** A number for all shingles of a text. Two texts that have it by chance are told apart when their shingles are compared. */
function digestOf(shingles: Float64Array): number {
  return shingles.reduce((digest, hash) => (digest * 31 + hash) % KEYS, NO_WORDS);
}

type SketchOf = (index: number) => Float64Array;

const toPair = (pair: number): TextPair => [Math.floor(pair / NUMBERS), pair % NUMBERS];

/** One number for each shingle of each sketch: part of its hash, then its text. Sorted, so like shingles are neighbours. */
function indexOf(lengths: Uint8Array, sketchOf: SketchOf): Float64Array {
  const entries = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
  let filled = 0;
  for (let index = 0; index < lengths.length; index += 1) {
    for (const hash of sketchOf(index)) entries[filled++] = (hash % KEYS) * NUMBERS + index;
  }
  return entries.toSorted();
}

/** The pairs of texts that share a shingle, each once, and the shingles of too many texts. */
function readIndex(entries: Float64Array): { pairs: Set<number>; boilerplate: Set<number> } {
  const boilerplate = new Set<number>();
  const pairs = new Set<number>();
  for (let start = 0, end = 0; start < entries.length; start = end) {
    const key = Math.floor(entries[start]! / NUMBERS);
    while (end < entries.length && Math.floor(entries[end]! / NUMBERS) === key) end += 1;
    if (end - start > MOST_COPIES) boilerplate.add(key);
    else {
      for (let second = start + 1; second < end; second += 1) {
        for (let first = start; first < second; first += 1) {
          pairs.add((entries[first]! % NUMBERS) * NUMBERS + (entries[second]! % NUMBERS));
        }
      }
    }
  }
  return { pairs, boilerplate };
}

/** Whether two texts without their boilerplate may be alike, by the smallest shingles of both together. */
function areLikely(one: Float64Array, other: Float64Array, boilerplate: ReadonlySet<number>): boolean {
  let [first, second, shared, all] = [0, 0, 0, 0];
  for (let taken = 0; taken < SAMPLE_SIZE && (first < one.length || second < other.length); taken += 1) {
    const difference = (one[first] ?? Infinity) - (other[second] ?? Infinity);
    const hash = difference <= 0 ? one[first]! : other[second]!;
    if (difference <= 0) first += 1;
    if (difference >= 0) second += 1;
    if (boilerplate.has(hash % KEYS)) continue;
    all += 1;
    if (difference === 0) shared += 1;
  }
  return shared >= LIKELY_COUNT && shared >= LIKELY_PART * all;
}

/** Each text with the same digest as an earlier one, with the first such. However many copies there are, they are found. */
function sameTexts(digests: Float64Array): TextPair[] {
  const firstWith = new Map<number, number>();
  const pairs: TextPair[] = [];
  for (const [index, digest] of digests.entries()) {
    const first = firstWith.get(digest);
    if (first === undefined) firstWith.set(digest, index);
    else if (digest !== NO_WORDS) pairs.push([first, index]);
  }
  return pairs;
}
