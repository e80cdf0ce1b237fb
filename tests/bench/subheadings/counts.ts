const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** How many of the sub-headings that were taken are ones, and how many of those that are ones were taken. */
export class Counts {
  right = 0;
  wrong = 0;
  missed = 0;

  add(taken: ReadonlySet<number>, known: ReadonlySet<number>): void {
    const right = taken.intersection(known).size;
    this.right += right;
    this.wrong += taken.size - right;
    this.missed += known.size - right;
  }

  toString(): string {
    const precision = this.right / Math.max(1, this.right + this.wrong);
    const recall = this.right / Math.max(1, this.right + this.missed);
    const f = (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
    return (
      `precision ${percent(precision)}, recall ${percent(recall)}, F ${percent(f)} ` +
      `(${this.right} right, ${this.wrong} wrong, ${this.missed} missed)`
    );
  }
}
