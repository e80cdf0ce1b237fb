/** Numbers that look drawn by chance and are the same at every run. */
export interface Chance {
  /** from 0 up to, but not, 1 */
  next(): number;
  /** a whole number, both ends included */
  between(least: number, most: number): number;
  /** one of a list, each as likely as the others */
  pick<T>(list: readonly T[]): T;
  /** one of a list, the second half as likely as the first, the third a third, and so on: as words are used */
  pickSkewed<T>(list: readonly T[]): T;
}

/**
 * Starts a row of numbers.
 *
 * sfc32, a small fast counting generator: Chris Doty-Humphrey, PractRand, 2010.
 *
 * @param seed the seed of the whole
 * @param row which row of that seed; no row depends on another having been drawn
 */
export function chance(seed: number, row: number): Chance {
  let [a, b, c, count] = [seed | 0, row | 0, 0x9e3779b9 | 0, 1];
  const draw = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Seeds that are close together begin alike; a dozen numbers on they do not.
  for (let turn = 0; turn < 12; turn += 1) draw();
  return {
    next: draw,
    between: (least, most) => least + Math.floor(draw() * (most - least + 1)),
    pick: (list) => list[Math.floor(draw() * list.length)]!,
    // A rank whose logarithm is evenly spread follows Zipf's law.
    pickSkewed: (list) => list[Math.floor((list.length + 1) ** draw()) - 1]!,
  };
}
