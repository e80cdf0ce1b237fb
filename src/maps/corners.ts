import { type Box, distanceToBox } from './box.ts';
import type { Size } from './frame.ts';
import type { Point } from './simplify-line.ts';

/** Where globe and scale bar stand. */
export interface Corners {
  globe?: Box;
  scaleBar?: Box;
  /** how much worse it is than the usual corners: the globe at the upper right, the bar at the lower left */
  cost: number;
}

type Corner = 'top right' | 'top left' | 'bottom right' | 'bottom left';

const GLOBE_COSTS: Readonly<Record<Corner, number>> = {
  'top right': 0,
  'top left': 0.5,
  'bottom right': 1,
  'bottom left': 1.5,
};
const BAR_COSTS: Readonly<Record<Corner, number>> = {
  'bottom left': 0,
  'bottom right': 0.5,
  'top left': 2,
  'top right': 2.5,
};
const CORNERS: readonly Corner[] = ['top right', 'top left', 'bottom right', 'bottom left'];

/** The sizes of what stands in corners; undefined for what a map does not have. */
export interface CornerSizes {
  globe: Size | undefined;
  scaleBar: Size | undefined;
  /** the distance from the map's edge */
  margin: number;
  /** the smallest distance from a dot's middle */
  fromDots: number;
}

/** Every way to put globe and scale bar into two corners where they cover no dot, the best one first. */
export function chooseCorners(size: Size, dots: readonly Point[], sizes: CornerSizes): Corners[] {
  const { globe, scaleBar, margin, fromDots } = sizes;
  const choices: Corners[] = [];
  const free = (inner: Size | undefined) =>
    CORNERS.map((corner) => ({ corner, box: inner && boxIn(corner, size, inner, margin) })).filter(
      ({ box }) => !box || dots.every((dot) => distanceToBox(dot, box) >= fromDots),
    );
  for (const forGlobe of free(globe)) {
    for (const forBar of free(scaleBar)) {
      if (globe && scaleBar && forGlobe.corner === forBar.corner) continue;
      choices.push({
        ...(forGlobe.box && { globe: forGlobe.box }),
        ...(forBar.box && { scaleBar: forBar.box }),
        cost: (globe ? GLOBE_COSTS[forGlobe.corner] : 0) + (scaleBar ? BAR_COSTS[forBar.corner] : 0),
      });
      if (!scaleBar) break;
    }
    if (!globe) break;
  }
  return choices.toSorted((a, b) => a.cost - b.cost);
}

function boxIn(corner: Corner, size: Size, inner: Size, margin: number): Box {
  const left = corner.endsWith('left') ? margin : size.width - margin - inner.width;
  const top = corner.startsWith('top') ? margin : size.height - margin - inner.height;
  return { left, top, right: left + inner.width, bottom: top + inner.height };
}
