import type { Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type BorderRule, ADDED_LINES, BORDER_RULES } from './disputed-borders.ts';

/** How a border is drawn. */
export type BorderKind = 'ordinary' | 'dashed';

/** A part of a border: degrees east and north. */
export interface BorderLine {
  kind: BorderKind;
  points: Position[];
}

/** A line between land and sea: degrees east and north. */
export interface SplitArcs {
  borders: BorderLine[];
  coasts: Position[][];
}

/**
 * Splits the arcs of a topology of countries into borders, which two countries share, and coasts.
 *
 * @param countries the topology's countries, with their names
 * @param decode gives the points of an arc
 */
export function splitArcs(
  topology: Topology,
  countries: GeometryCollection<{ name: string }>,
  decode: (arc: number) => Position[],
): SplitArcs {
  const namesByArc = topology.arcs.map(() => new Set<string>());
  const timesUsed = topology.arcs.map(() => 0);
  for (const country of countries.geometries) {
    if (!('arcs' in country)) continue;
    for (const arc of country.arcs.flat(3) as number[]) {
      const index = arc < 0 ? ~arc : arc;
      namesByArc[index]!.add(country.properties!.name);
      timesUsed[index]! += 1;
    }
  }
  const borders: BorderLine[] = ADDED_LINES.map(({ points }) => ({
    kind: 'dashed',
    points: points.map((point) => [...point]),
  }));
  const coasts: Position[][] = [];
  for (const [index, names] of namesByArc.entries()) {
    if (names.size > 1) borders.push(...splitByRules(decode(index), names));
    else if (timesUsed[index] === 1) coasts.push(decode(index));
  }
  return { borders, coasts };
}

/** Splits a border where a rule begins or ends to apply, and leaves out what a rule hides. */
function splitByRules(points: Position[], names: ReadonlySet<string>): BorderLine[] {
  const rules = BORDER_RULES.filter(({ between }) => [...names].every((name) => between.includes(name)));
  if (rules.length === 0) return [{ kind: 'ordinary', points }];
  const lines: BorderLine[] = [];
  let run: { drawn: BorderKind | 'hidden'; points: Position[] } | undefined;
  const endRun = () => {
    if (run && run.drawn !== 'hidden') lines.push({ kind: run.drawn, points: run.points });
  };
  for (let index = 1; index < points.length; index += 1) {
    const from = points[index - 1]!;
    const to = points[index]!;
    const drawn = rules.find((rule) => applies(rule, from) && applies(rule, to))?.drawn ?? 'ordinary';
    if (run?.drawn === drawn) run.points.push(to);
    else {
      endRun();
      run = { drawn, points: [from, to] };
    }
  }
  endRun();
  return lines;
}

function applies({ within }: BorderRule, [east = 0, north = 0]: Position): boolean {
  if (!within) return true;
  return east >= within.west && east <= within.east && north >= within.south && north <= within.north;
}
