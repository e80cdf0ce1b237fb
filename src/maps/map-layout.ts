import type { TextOutliner } from '../drawing/outline-text.ts';
import type { Place } from '../parser/places.ts';
import { chooseData } from './choose-data.ts';
import { chooseFrames } from './choose-frames.ts';
import type { Corners } from './corners.ts';
import { fitNames, type NamedDot, type NameRoom } from './fit-names.ts';
import type { Frame, Size } from './frame.ts';
import { type MapShapes, shapesWithin } from './map-shapes.ts';
import type { NamePosition } from './name-positions.ts';
import { type PlaceName, setPlaceName } from './place-names.ts';
import { makeScaleBar, type ScaleBar, scaleBarSize } from './scale-bar.ts';
import type { Point } from './simplify-line.ts';
import type { World } from './world-data.ts';

/** Where everything on a map is, in pixels. */
export interface MapLayout {
  frame: Frame;
  shapes: MapShapes;
  /** in the order of the places */
  dots: Point[];
  dotRadius: number;
  /** the names that found room, in the order of the places */
  names: { name: PlaceName; position: NamePosition }[];
  scaleBar: ScaleBar | undefined;
  corners: Corners;
}

/** What a layout needs besides places and size. */
export interface MapLayoutOptions {
  outliner: TextOutliner;
  /** BCP 47 tag for the scale bar's number and unit */
  language: string;
  /** whether it is a small picture, with at most one name and without globe and scale bar */
  thumbnail: boolean;
}

// Up to this width, a map is for a phone.
const PHONE_WIDTH = 400;
// A name on a narrower thumbnail would cover most of it.
const NAME_ON_THUMBNAIL_FROM = 160;

// What a map gives up, one after the other, if its names have no room in any frame.
const COMPROMISES: readonly Compromise[] = [
  { leaders: false, hasGlobe: true, hasScaleBar: true },
  { leaders: true, hasGlobe: true, hasScaleBar: true },
  { leaders: true, hasGlobe: false, hasScaleBar: true },
];
const LAST_RESORT: Compromise = { leaders: true, hasGlobe: true, hasScaleBar: true };

interface Compromise {
  leaders: boolean;
  hasGlobe: boolean;
  hasScaleBar: boolean;
}

/** A frame, and what is in it whatever the names do. */
interface Candidate {
  frame: Frame;
  dots: Point[];
  dotRadius: number;
  scaleBar: ScaleBar | undefined;
}

/** Lays out a map in the first frame in which all names have room. If there is none, some names are left out. */
export async function layOutMap(
  places: readonly Place[],
  size: Size,
  world: World,
  options: MapLayoutOptions,
): Promise<MapLayout> {
  const isSmall = size.width <= PHONE_WIDTH;
  const dotRadius = isSmall ? 4 : 4.5;
  const names = await Promise.all(
    places.map(({ name }) => setPlaceName(name, isSmall ? 14 : 15, options.outliner)),
  );
  const candidates: Candidate[] = [];
  for (const frame of chooseFrames(places, size, world)) {
    const dots = places.map(
      ({ longitude, latitude }): Point => frame.projection([longitude, latitude]) ?? [0, 0],
    );
    const scaleBar = options.thumbnail
      ? undefined
      : await makeScaleBar(frame, options.language, options.outliner);
    candidates.push({ frame, dots, dotRadius, scaleBar });
  }
  const label = (candidate: Candidate) =>
    names.map((name, index): NamedDot => ({ name, dot: candidate.dots[index]! }));
  const finish = (candidate: Candidate, labels: readonly NamedDot[], compromise: Compromise) => {
    const { frame, dots } = candidate;
    const shapes = shapesWithin(frame, chooseData(frame, places, world), world, dots);
    return finishLayout(candidate, labels, compromise, shapes);
  };
  if (options.thumbnail) return thumbnail(candidates, size, label, finish);
  for (const compromise of COMPROMISES) {
    const candidate = candidates.find((tried) => fitNames(label(tried), roomIn(tried, compromise)));
    if (candidate) return finish(candidate, label(candidate), compromise);
  }
  const narrowest = candidates.reduce((a, b) => (b.frame.kmPerPixel < a.frame.kmPerPixel ? b : a));
  return finish(narrowest, largestFit(label(narrowest), roomIn(narrowest, LAST_RESORT)), LAST_RESORT);
}

type Finish = (candidate: Candidate, labels: readonly NamedDot[], compromise: Compromise) => MapLayout;

/** A small picture: all dots, and the first name if it has room. */
function thumbnail(
  candidates: readonly Candidate[],
  size: Size,
  label: (candidate: Candidate) => NamedDot[],
  finish: Finish,
): MapLayout {
  const compromise = { leaders: false, hasGlobe: false, hasScaleBar: false };
  const candidate = candidates[0]!;
  const labels = size.width < NAME_ON_THUMBNAIL_FROM ? [] : label(candidate).slice(0, 1);
  return finish(candidate, largestFit(labels, roomIn(candidate, compromise)), compromise);
}

/** Leaves out each name that has no room beside the ones before it. */
function largestFit(labels: readonly NamedDot[], room: NameRoom): NamedDot[] {
  const fitting: NamedDot[] = [];
  for (const label of labels) if (fitNames([...fitting, label], room)) fitting.push(label);
  return fitting;
}

function finishLayout(
  candidate: Candidate,
  labels: readonly NamedDot[],
  compromise: Compromise,
  shapes: MapShapes,
): MapLayout {
  const { frame, dots, dotRadius, scaleBar } = candidate;
  const lines = [...shapes.land, ...shapes.borders.map(({ points }) => points)];
  const room = roomIn(candidate, compromise);
  // A search for the best positions may end early without any, though there are some.
  const fitted = fitNames(labels, room, lines) ?? fitNames(labels, room);
  if (!fitted) throw new Error('The names of a map have no room in the frame that was chosen for them.');
  return {
    frame,
    shapes,
    dots,
    dotRadius,
    names: fitted.positions.map((position, index) => ({ name: labels[index]!.name, position })),
    scaleBar,
    corners: fitted.corners,
  };
}

function roomIn({ frame, dots, dotRadius, scaleBar }: Candidate, compromise: Compromise): NameRoom {
  const { leaders, hasGlobe, hasScaleBar } = compromise;
  const side = 2 * globeRadius(frame);
  return {
    size: frame,
    dots,
    dotRadius,
    globe: hasGlobe && !frame.isWorld ? { width: side, height: side } : undefined,
    scaleBar: hasScaleBar && scaleBar ? scaleBarSize(scaleBar) : undefined,
    leaders,
  };
}

/** The radius of the globe beside a map, in pixels. */
function globeRadius({ width }: Size): number {
  return Math.round(Math.max(32, Math.min(56, width * 0.064)));
}
