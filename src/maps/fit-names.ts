import { arrangeNames, rememberTouches } from './arrange-names.ts';
import { boxesTouch, lengthInBox } from './box.ts';
import { chooseCorners, type Corners } from './corners.ts';
import type { Size } from './frame.ts';
import { type NamePosition, namePositions } from './name-positions.ts';
import type { PlaceName } from './place-names.ts';
import type { Point } from './simplify-line.ts';

/** A name and the dot that it belongs to. */
export interface NamedDot {
  name: PlaceName;
  /** one of the room's dots */
  dot: Point;
}

/** What names have to fit into. */
export interface NameRoom {
  size: Size;
  /** the dots of all places */
  dots: readonly Point[];
  dotRadius: number;
  /** the sizes of globe and scale bar, if there are any */
  globe: Size | undefined;
  scaleBar: Size | undefined;
  /** whether names may stand apart from their dots, connected by a line */
  leaders: boolean;
}

/** Where the names stand, in their order, and what is in the corners. */
export interface FittedNames {
  positions: NamePosition[];
  corners: Corners;
}

// In pixels.
const CORNER_MARGIN = { phone: 12, desk: 20 } as const;
const CORNER_FROM_DOTS = 10;
const NAME_FROM_CORNER = 6;

// How much worse a position is for each pixel of coast and border under the name, and at most.
const LINE_COST = { perPixel: 0.012, most: 1.2 } as const;

/**
 * Finds positions for all names at which they touch neither each other, nor a dot, the edge, the globe or the scale bar.
 *
 * @param lines coasts and borders, which names avoid if they can
 * @returns undefined if there are none
 */
export function fitNames(
  names: readonly NamedDot[],
  room: NameRoom,
  lines: readonly (readonly Point[])[] = [],
): FittedNames | undefined {
  const { size, dots, dotRadius, globe, scaleBar } = room;
  const all = names.map(({ name, dot }) =>
    namePositions(name, dot, { dots, dotRadius, size }, room.leaders).map((position) =>
      withLineCost(position, lines),
    ),
  );
  const touch = rememberTouches(all.flat());
  let best: FittedNames | undefined;
  let bestCost = Infinity;
  const margin = size.width > 400 ? CORNER_MARGIN.desk : CORNER_MARGIN.phone;
  const choices = chooseCorners(size, dots, {
    globe,
    scaleBar,
    margin,
    fromDots: dotRadius + CORNER_FROM_DOTS,
  });
  for (const corners of choices) {
    if (corners.cost >= bestCost) break;
    const boxes = [corners.globe, corners.scaleBar].filter((box) => box !== undefined);
    const free = all.map((positions) =>
      positions.filter((position) => !boxes.some((box) => boxesTouch(position.box, box, NAME_FROM_CORNER))),
    );
    const arranged = arrangeNames(free, bestCost - corners.cost, touch);
    if (!arranged) continue;
    best = { positions: arranged.chosen, corners };
    bestCost = arranged.cost + corners.cost;
  }
  return best;
}

function withLineCost(position: NamePosition, lines: readonly (readonly Point[])[]): NamePosition {
  const length = lines.reduce((sum, line) => sum + lengthInBox(line, position.box), 0);
  return { ...position, cost: position.cost + Math.min(LINE_COST.most, length * LINE_COST.perPixel) };
}
