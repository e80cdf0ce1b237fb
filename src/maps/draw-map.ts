import { escapeXml } from '../drawing/escape-xml.ts';
import { createPathWriter } from '../drawing/path-writer.ts';
import type { TextOutline, TextOutliner } from '../drawing/outline-text.ts';
import type { Place } from '../parser/places.ts';
import type { Palette } from '../theme/palette.ts';
import type { Box } from './box.ts';
import type { Size } from './frame.ts';
import { type Globe, makeGlobe } from './globe.ts';
import { DARK_ID, mapStyles } from './map-colours.ts';
import { layOutMap, type MapLayout } from './map-layout.ts';
import type { NamePosition } from './name-positions.ts';
import type { PlaceName } from './place-names.ts';
import type { ScaleBar } from './scale-bar.ts';
import type { Point } from './simplify-line.ts';
import { openWorld } from './world-data.ts';

/** How a map is drawn. */
export interface MapOptions {
  /** `scheme` for pages: light, and dark where the address ends in `#dark`; `light` for a feed or a share card */
  colours: 'scheme' | 'light';
  palette: Palette;
  outliner: TextOutliner;
  /** BCP 47 tag for the scale bar's number and unit */
  language: string;
  /** a small picture with at most one name, without globe and scale bar */
  thumbnail?: boolean;
}

/**
 * Draws a map of places as an SVG: sea, land, lakes and borders around them, their names, a scale bar and a globe. The
 * frame is as narrow as it can be; north is up in its middle.
 *
 * @param places at least one
 * @param size the SVG's dimensions, in CSS pixels: names have the right size on the screen only if it is shown at them
 */
export type DrawMap = (places: readonly Place[], size: Size, options: MapOptions) => Promise<string>;

/** Opens the maps of a project. The data of the world is read when the first map is drawn. */
export function openMaps(root: string): DrawMap {
  return async (places, size, options) => {
    if (places.length === 0) throw new Error('A map needs at least one place.');
    const world = openWorld(root);
    const layout = await layOutMap(places, size, world, {
      ...options,
      thumbnail: options.thumbnail ?? false,
    });
    const { globe } = layout.corners;
    const globeDrawing =
      globe && drawGlobe(makeGlobe(layout.frame, world.globe(), (globe.right - globe.left) / 2), globe);
    return drawLayout(layout, mapStyles(options.colours, options.palette), globeDrawing ?? '');
  };
}

function drawLayout(layout: MapLayout, styles: string, globe: string): string {
  const { frame, shapes, dots, dotRadius, names, scaleBar, corners } = layout;
  const { width, height } = frame;
  const background = `<rect class="${frame.isWorld ? 'm-paper' : 'm-sea'}" width="${width}" height="${height}"/>`;
  const borders = (['ordinary', 'dashed'] as const).map((kind) => {
    const lines = shapes.borders.filter((border) => border.kind === kind).map(({ points }) => points);
    return path(kind === 'ordinary' ? 'm-border' : 'm-disputed', lines);
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${DARK_ID}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<style>${styles}</style>`,
    background,
    path('m-sea', shapes.sphere, true),
    path('m-land', shapes.land, true),
    path('m-sea', shapes.lakes, true),
    ...borders,
    path(
      'm-leader',
      names.flatMap(({ position: { leader } }) => (leader ? [[leader.from, leader.to]] : [])),
    ),
    ...dots.map(([x, y]) => `<circle class="m-dot" cx="${round(x)}" cy="${round(y)}" r="${dotRadius}"/>`),
    ...names.map(({ name, position }) => drawName(name, position)),
    scaleBar && corners.scaleBar ? drawScaleBar(scaleBar, corners.scaleBar) : '',
    globe,
    '</svg>',
  ].join('');
}

function drawName({ text, size, outline }: PlaceName, { x, y }: NamePosition): string {
  if (outline) return drawOutline(outline, x, y, 'm-name');
  return `<text class="m-text" x="${round(x)}" y="${round(y)}" font-size="${size}">${escapeXml(text)}</text>`;
}

function drawOutline({ path: data, stroke }: TextOutline, x: number, y: number, name: string): string {
  const place = `transform="translate(${round(x)} ${round(y)})" d="${data}"`;
  if (stroke === 0) return `<path class="${name}" ${place}/>`;
  const width = Math.round(stroke * 100) / 100;
  return `<path class="m-halo" ${place}/><path class="${name}-bold" stroke-width="${width}" ${place}/>`;
}

function drawScaleBar({ length, label }: ScaleBar, box: Box): string {
  const middle = (box.left + box.right) / 2;
  const left = middle - length / 2;
  const line: Point[] = [
    [left, box.bottom - 5],
    [left, box.bottom],
    [left + length, box.bottom],
    [left + length, box.bottom - 5],
  ];
  const text = drawOutline(label, middle - label.width / 2, box.top - label.ink.top, 'm-unit');
  return text + path('m-bar', [line]);
}

function drawGlobe({ radius, land, frame }: Globe, box: Box): string {
  return (
    `<g transform="translate(${round((box.left + box.right) / 2)} ${round((box.top + box.bottom) / 2)})">` +
    `<circle class="m-sea m-globe" r="${radius}"/>${path('m-land m-globe', land, true)}${path('m-frame', [frame])}</g>`
  );
}

/** A path of lines or, if they are closed, of areas; empty without lines. */
function path(name: string, lines: readonly (readonly Point[])[], isClosed = false): string {
  const writer = createPathWriter(0.1);
  for (const line of lines) {
    for (const [index, [x, y]] of line.entries()) {
      if (index === 0) writer.moveTo(x, y);
      // The last point of an area is its first.
      else if (!isClosed || index < line.length - 1) writer.lineTo(x, y);
    }
    if (isClosed) writer.closePath();
  }
  const data = writer.toString();
  return data && `<path class="${name}"${isClosed ? ' fill-rule="evenodd"' : ''} d="${data}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
