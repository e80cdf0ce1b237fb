/** Writes SVG path data with relative commands and as few characters as the grammar allows. */
export interface PathWriter {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  /** A quadratic curve from two points, a cubic one from three; the last point is its end. */
  curveTo(...points: readonly (readonly [x: number, y: number])[]): void;
  closePath(): void;
  /** The path data so far. */
  toString(): string;
}

/**
 * Creates a writer that rounds coordinates to a grid. Rounding errors do not add up along a path.
 *
 * @param step the distance between the grid's lines, in pixels: 0.1, or a divisor of it with two decimals
 * @see https://www.w3.org/TR/SVG2/paths.html#PathDataBNF
 */
export function createPathWriter(step: number): PathWriter {
  const perPixel = Math.round(1 / step);
  const onGrid = (value: number) => Math.round(value * perPixel);
  const numberOf = (units: number) =>
    String(Math.round((units * 100) / perPixel) / 100).replace(/^(-?)0\./, '$1.');
  let data = '';
  let last = '';
  let x = 0;
  let y = 0;
  let start: [number, number] = [0, 0];
  const write = (command: string, units: readonly number[]) => {
    // A command letter stands for all that follows; after a move, further points are lines.
    const isImplied = command === last || (command === 'l' && last === 'm');
    if (!isImplied) data += command;
    for (const [index, unit] of units.entries()) {
      const text = numberOf(unit);
      const needsSpace = (isImplied || index > 0) && !text.startsWith('-') && !canFollow(data, text);
      data += needsSpace ? ` ${text}` : text;
    }
    last = command;
  };
  return {
    moveTo(toX, toY) {
      const to: [number, number] = [onGrid(toX), onGrid(toY)];
      // Two moves in a row would make a line of the second.
      if (last === 'm') last = '';
      write('m', [to[0] - x, to[1] - y]);
      [x, y] = to;
      start = to;
    },
    lineTo(toX, toY) {
      const deltaX = onGrid(toX) - x;
      const deltaY = onGrid(toY) - y;
      if (deltaX === 0 && deltaY === 0) return;
      if (deltaY === 0) write('h', [deltaX]);
      else if (deltaX === 0) write('v', [deltaY]);
      else write('l', [deltaX, deltaY]);
      x += deltaX;
      y += deltaY;
    },
    curveTo(...points) {
      const units = points.map(([toX, toY]) => [onGrid(toX), onGrid(toY)] as const);
      write(
        points.length === 2 ? 'q' : 'c',
        units.flatMap(([toX, toY]) => [toX - x, toY - y]),
      );
      [x, y] = units.at(-1)!;
    },
    closePath() {
      write('z', []);
      [x, y] = start;
    },
    toString: () => data,
  };
}

/** Whether a number can stand directly after the last one: `1.5` and `.2` as `1.5.2`. */
function canFollow(data: string, text: string): boolean {
  return text.startsWith('.') && /\.\d*$/.test(data.slice(-8));
}
