import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPathWriter } from '../../src/drawing/path-writer.ts';

type Command = { name: 'm' | 'l' | 'z' | 'q' | 'c'; points: [number, number][] };

const anyNumber = fc.integer({ min: -20_000, max: 20_000 }).map((value) => value / 20);
const pointsOf = (count: number) =>
  fc.array(fc.tuple(anyNumber, anyNumber), { minLength: count, maxLength: count });
const anyCommand: fc.Arbitrary<Command> = fc
  .constantFrom(
    ...([
      ['m', 1],
      ['l', 1],
      ['l', 1],
      ['q', 2],
      ['c', 3],
      ['z', 0],
    ] as const),
  )
  .chain(([name, count]) => pointsOf(count).map((points) => ({ name, points })));

/** Reads path data with relative commands. Gives the ends of all segments. */
function endsOf(data: string): [number, number][] {
  const ends: [number, number][] = [];
  let [x, y] = [0, 0];
  let start: [number, number] = [0, 0];
  for (const [, command = '', list = ''] of data.matchAll(/([a-z])([^a-z]*)/g)) {
    const numbers = list.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    const size = { m: 2, l: 2, h: 1, v: 1, q: 4, c: 6 }[command] ?? 0;
    if (size === 0) [x, y] = start;
    for (let at = 0; at < numbers.length; at += size) {
      const last = numbers.slice(at, at + size);
      if (command === 'h') x += last[0]!;
      else if (command === 'v') y += last[0]!;
      else [x, y] = [x + last.at(-2)!, y + last.at(-1)!];
      if (command === 'm' && at === 0) start = [x, y];
      ends.push([x, y]);
    }
  }
  return ends.map(([endX, endY]) => [Math.round(endX * 20) / 20, Math.round(endY * 20) / 20]);
}

test('path data leads through the points that were written, however short it is', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
      const writer = createPathWriter(0.05);
      const expected: [number, number][] = [];
      let current: [number, number] = [0, 0];
      let start = current;
      for (const { name, points } of [{ name: 'm', points: [[1, 2]] } as Command, ...commands]) {
        const end = points.at(-1);
        if (name === 'm') writer.moveTo(...end!);
        else if (name === 'l') writer.lineTo(...end!);
        else if (name === 'z') writer.closePath();
        else writer.curveTo(...points);
        const isEmptyLine = name === 'l' && end![0] === current[0] && end![1] === current[1];
        if (end && !isEmptyLine) expected.push(end);
        current = end ?? start;
        if (name === 'm') start = current;
      }
      expect(endsOf(writer.toString())).toEqual(expected.map(([x, y]) => [x + 0, y + 0]));
    }),
  );
});

test('rounding errors do not add up', () => {
  const writer = createPathWriter(0.1);
  writer.moveTo(0, 0);
  for (let step = 1; step <= 100; step += 1) writer.lineTo(step * 0.04, step * 0.16);
  expect(endsOf(writer.toString()).at(-1)).toEqual([4, 16]);
});

test('numbers stand without the characters that the grammar can do without', () => {
  const writer = createPathWriter(0.1);
  writer.moveTo(10, 20.5);
  writer.lineTo(10.5, 20.2);
  writer.lineTo(10.7, 20.7);
  writer.lineTo(12.7, 20.7);
  writer.closePath();
  expect(writer.toString()).toBe('m10 20.5.5-.3.2.5h2z');
});
