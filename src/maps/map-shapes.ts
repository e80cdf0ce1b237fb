import type { BorderKind } from './border-lines.ts';
import { capsMeet } from './bounding-cap.ts';
import type { Frame } from './frame.ts';
import { projectArea, projectLine, projectSphere } from './project-shapes.ts';
import { type Point, ringArea, roundCorners, simplifyLine } from './simplify-line.ts';
import type { Area, LandData, World } from './world-data.ts';

/** What a map shows besides its places, in pixels. Rings end with their first point. */
export interface MapShapes {
  /** the edge of the world; none if the world fills the frame */
  sphere: Point[][];
  land: Point[][];
  lakes: Point[][];
  borders: { kind: BorderKind; points: Point[] }[];
}

/** How much detail shapes have. */
interface Detail {
  /** how far a drawn line may be from the true one, in pixels */
  tolerance: number;
  /** the area of the smallest island or lake, in square pixels */
  smallest: number;
}

// In pixels.
const BORDERS_OF_THE_WORLD_FROM = 300;
// How many times as large as the smallest island: many small lakes are clutter.
const SMALLEST_LAKE = 25;
// In kilometres for a pixel. The lakes of the data are 1:50 million at best, and look like polygons in a narrow frame.
const ROUND_LAKES_BELOW = 1;

// Where a place has no land in sight, the smallest islands around it are drawn, too, as specks: within this share of the
// frame's width, if there is no island of this area in square pixels.
const SPECKS_WITHIN = 0.12;
const LARGE_ISLAND = 60;
const LARGEST_SPECK = 2;
const SPECK = 0.9;

// A point takes about seven bytes. More than these would make a file too large, so a coast with many islands and bays is
// drawn with less detail.
const MAX_POINTS = 4800;
const DETAIL: Detail = { tolerance: 0.4, smallest: 1 };
const LESS_DETAIL = 1.35;

/**
 * Projects and simplifies what a frame shows.
 *
 * @param dots the places, in pixels
 */
export function shapesWithin(frame: Frame, data: LandData, world: World, dots: readonly Point[]): MapShapes {
  let { tolerance, smallest } = DETAIL;
  for (;;) {
    const shapes = shapesInDetail(frame, data, world, dots, { tolerance, smallest });
    if (countPoints(shapes) <= MAX_POINTS) return shapes;
    tolerance *= LESS_DETAIL;
    smallest *= LESS_DETAIL ** 2;
  }
}

function countPoints({ land, lakes, borders }: MapShapes): number {
  const lines = [...land, ...lakes, ...borders.map(({ points }) => points)];
  return lines.reduce((sum, line) => sum + line.length, 0);
}

function shapesInDetail(
  frame: Frame,
  data: LandData,
  world: World,
  dots: readonly Point[],
  detail: Detail,
): MapShapes {
  const { projection, cap } = frame;
  // The countries of Europe and Africa would be a tangle of lines.
  const isTiny = frame.isWorld && frame.width < BORDERS_OF_THE_WORLD_FROM;
  const rings = data.land
    .filter((area) => capsMeet(area.cap, cap))
    .flatMap((area) => projectArea(area.rings, projection));
  return {
    sphere: frame.isWorld ? projectSphere(projection) : [],
    land: drawLand(rings, dots, frame.width * SPECKS_WITHIN, detail),
    lakes: projectLakes(world.lakes(), frame, detail),
    borders: (isTiny ? [] : data.borders)
      .filter((border) => capsMeet(border.cap, cap))
      .flatMap(({ kind, points }) =>
        projectLine(points, projection).map((line) => ({
          kind,
          points: simplifyLine(line, detail.tolerance),
        })),
      ),
  };
}

function projectLakes(
  lakes: readonly Area[],
  { projection, cap, kmPerPixel }: Frame,
  detail: Detail,
): Point[][] {
  const rings = lakes
    .filter((lake) => capsMeet(lake.cap, cap))
    .flatMap((lake) => projectArea(lake.rings, projection))
    .filter((ring) => ringArea(ring) >= detail.smallest * SMALLEST_LAKE);
  return simplifyRings(kmPerPixel < ROUND_LAKES_BELOW ? rings.map(roundCorners) : rings, detail);
}

function simplifyRings(rings: readonly Point[][], { tolerance }: Detail): Point[][] {
  return rings.map((ring) => simplifyLine(ring, tolerance)).filter((ring) => ring.length > 3);
}

/** Leaves out what is too small to see, except near a place that would then be in empty sea. */
function drawLand(
  rings: readonly Point[][],
  dots: readonly Point[],
  inSight: number,
  detail: Detail,
): Point[][] {
  const sizes = rings.map((ring) => ({ ring, area: ringArea(ring) }));
  const large = sizes.filter(({ area }) => area >= LARGE_ISLAND).map(({ ring }) => ring);
  const lonely = dots.filter((dot) => !large.some((ring) => isRingNear(ring, dot, inSight)));
  const specks = new Map<string, Point>();
  for (const { ring, area } of sizes) {
    const [x, y] = ring[0]!;
    if (area < LARGEST_SPECK && lonely.some((dot) => isRingNear(ring, dot, inSight))) {
      // At most one for two pixels.
      specks.set(`${Math.round(x / 2)} ${Math.round(y / 2)}`, [x, y]);
    }
  }
  const visible = sizes.filter(({ area }) => area >= detail.smallest).map(({ ring }) => ring);
  return [...simplifyRings(visible, detail), ...Array.from(specks.values(), speckAt)];
}

function speckAt([x, y]: Point): Point[] {
  return [
    [x - SPECK, y],
    [x, y - SPECK],
    [x + SPECK, y],
    [x, y + SPECK],
    [x - SPECK, y],
  ];
}

function isRingNear(ring: readonly Point[], dot: Point, distance: number): boolean {
  return ring.some(([x, y]) => Math.hypot(x - dot[0], y - dot[1]) < distance);
}
