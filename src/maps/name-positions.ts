import { type Box, boxesTouch, distanceToBox } from './box.ts';
import type { PlaceName } from './place-names.ts';
import type { Point } from './simplify-line.ts';

/** Where a name may stand. */
export interface NamePosition {
  /** the baseline's left end */
  x: number;
  y: number;
  /** the ink's edges */
  box: Box;
  /** how much worse it is than the best position, which is right of the dot */
  cost: number;
  /** a line from the dot to the name, if the name is not beside it */
  leader?: { from: Point; to: Point };
}

/** What no name may touch. */
export interface Obstacles {
  dots: readonly Point[];
  dotRadius: number;
  size: { width: number; height: number };
}

// In pixels.
const FROM_DOT = 5;
const FROM_OTHER_DOT = 4;
const FROM_EDGE = 8;
const LEADER_LENGTHS = [24, 38, 54] as const;

const DIAGONAL = Math.SQRT1_2;

/**
 * The positions of a name beside its dot that touch nothing else.
 *
 * @param withLeaders whether to add positions at a distance from the dot, which a line connects
 */
export function namePositions(
  name: PlaceName,
  dot: Point,
  obstacles: Obstacles,
  withLeaders: boolean,
): NamePosition[] {
  const all = [...besideDot(name, dot, obstacles.dotRadius), ...(withLeaders ? apartFromDot(name, dot) : [])];
  return all.filter((position) => isFree(position, dot, obstacles));
}

function besideDot(name: PlaceName, [dotX, dotY]: Point, radius: number): NamePosition[] {
  const { ink, drop } = name;
  const gap = radius + FROM_DOT;
  const near = DIAGONAL * radius + 2;
  const right = dotX + gap - ink.left;
  const left = dotX - gap - ink.right;
  const middle = dotX - (ink.left + ink.right) / 2;
  const beside = dotY + drop;
  const above = dotY - radius - 4 - ink.bottom;
  const below = dotY + radius + 4 - ink.top;
  const shift = 0.45 * name.size;
  const positions: [x: number, y: number, cost: number][] = [
    [right, beside, 0],
    [left, beside, 1],
    [middle, above, 1.6],
    [middle, below, 1.8],
    [right, beside - shift, 0.7],
    [right, beside + shift, 0.8],
    [left, beside - shift, 1.5],
    [left, beside + shift, 1.6],
    [dotX + near - ink.left, above + 2, 1.2],
    [dotX + near - ink.left, below - 2, 1.3],
    [dotX - near - ink.right, above + 2, 2],
    [dotX - near - ink.right, below - 2, 2.1],
    [dotX - radius - ink.left, above, 1.7],
    [dotX - radius - ink.left, below, 1.9],
    [dotX + radius - ink.right, above, 2.2],
    [dotX + radius - ink.right, below, 2.3],
  ];
  return positions.map(([x, y, cost]) => ({ x, y, cost, box: boxAt(ink, x, y) }));
}

/** Positions in twelve directions, at a distance. */
function apartFromDot(name: PlaceName, [dotX, dotY]: Point): NamePosition[] {
  const { ink } = name;
  const height = ink.bottom - ink.top;
  const positions: NamePosition[] = [];
  for (const length of LEADER_LENGTHS) {
    for (let step = 0; step < 12; step += 1) {
      const angle = (step * Math.PI) / 6;
      const to: Point = [dotX + length * Math.cos(angle), dotY + length * Math.sin(angle)];
      // The name continues in the leader's direction.
      const along = Math.round(Math.cos(angle) * 1.3);
      const x =
        along > 0
          ? to[0] + 3 - ink.left
          : along < 0
            ? to[0] - 3 - ink.right
            : to[0] - (ink.left + ink.right) / 2;
      const middle = along === 0 ? to[1] + Math.sign(Math.sin(angle)) * (height / 2 + 3) : to[1];
      const y = middle - (ink.top + ink.bottom) / 2;
      positions.push({
        x,
        y,
        cost: 4 + length / 20,
        box: boxAt(ink, x, y),
        leader: { from: [dotX, dotY], to },
      });
    }
  }
  return positions;
}

function boxAt(ink: Box, x: number, y: number): Box {
  return { left: x + ink.left, right: x + ink.right, top: y + ink.top, bottom: y + ink.bottom };
}

function isFree({ box, leader }: NamePosition, dot: Point, { dots, dotRadius, size }: Obstacles): boolean {
  if (box.left < FROM_EDGE || box.right > size.width - FROM_EDGE) return false;
  if (box.top < FROM_EDGE || box.bottom > size.height - FROM_EDGE) return false;
  if (distanceToBox(dot, box) < dotRadius + 1.5) return false;
  return dots.every((other) => {
    if (other === dot) return true;
    if (distanceToBox(other, box) < dotRadius + FROM_OTHER_DOT) return false;
    return !leader || distanceToSegment(other, leader.from, leader.to) >= dotRadius + 2;
  });
}

/** Whether the names at two positions, or their leaders, touch each other. */
export function positionsTouch(a: NamePosition, b: NamePosition): boolean {
  if (boxesTouch(a.box, b.box, 4)) return true;
  return leaderTouches(a, b) || leaderTouches(b, a) || leadersCross(a, b);
}

function leaderTouches({ leader }: NamePosition, { box }: NamePosition): boolean {
  if (!leader) return false;
  for (let share = 0; share <= 1; share += 0.125) {
    const x = leader.from[0] + share * (leader.to[0] - leader.from[0]);
    const y = leader.from[1] + share * (leader.to[1] - leader.from[1]);
    if (distanceToBox([x, y], box) < 3) return true;
  }
  return false;
}

function leadersCross({ leader: a }: NamePosition, { leader: b }: NamePosition): boolean {
  if (!a || !b) return false;
  return (
    sideOf(a.from, a.to, b.from) !== sideOf(a.from, a.to, b.to) &&
    sideOf(b.from, b.to, a.from) !== sideOf(b.from, b.to, a.to)
  );
}

/** On which side of a straight line a point is: -1, 0 or 1. */
function sideOf(from: Point, to: Point, point: Point): number {
  return Math.sign((to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]));
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const squared = x * x + y * y;
  const along = ((point[0] - from[0]) * x + (point[1] - from[1]) * y) / (squared || 1);
  const share = Math.max(0, Math.min(1, along));
  return Math.hypot(point[0] - from[0] - share * x, point[1] - from[1] - share * y);
}
