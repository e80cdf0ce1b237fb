import type { TextOutline, TextOutliner } from '../drawing/outline-text.ts';
import { formatKm } from './distance.ts';
import type { Frame, Size } from './frame.ts';

/** A line with the distance that it stands for. d3-geo-scale-bar draws one, too, but into a browser's document. */
export interface ScaleBar {
  /** in pixels */
  length: number;
  label: TextOutline;
}

// In pixels.
const FONT_SIZE = 13;
const SHARE_OF_WIDTH = 0.15;
const LONGEST = { least: 64, most: 130 } as const;

// Beyond it, the scale differs too much between the middle and the corners.
const MAX_FRAME_KM = 6500;

/**
 * Makes the scale bar of a frame, for the scale in its middle: 1, 2 or 5 times a power of ten kilometres.
 *
 * @param language BCP 47 tag for the number and the unit
 * @returns undefined for a frame without one scale
 */
export async function makeScaleBar(
  frame: Frame,
  language: string,
  outliner: TextOutliner,
): Promise<ScaleBar | undefined> {
  if (frame.isWorld || frame.width * frame.kmPerPixel > MAX_FRAME_KM) return undefined;
  const longest = Math.max(LONGEST.least, Math.min(LONGEST.most, SHARE_OF_WIDTH * frame.width));
  const km = roundDistance(longest * frame.kmPerPixel);
  const style = { size: FONT_SIZE, weight: 400 } as const;
  const label =
    (await outliner.outline(formatKm(km, language), style)) ??
    (await outliner.outline(formatKm(km, 'en'), style));
  return label && { length: km / frame.kmPerPixel, label };
}

// In pixels, from the line up.
const TICK = 6;
const LABEL_GAP = 7;

/** The space that a scale bar needs, with its label above the line. */
export function scaleBarSize({ length, label }: ScaleBar): Size {
  return {
    width: Math.max(length, label.width),
    height: TICK + LABEL_GAP + label.ink.bottom - label.ink.top,
  };
}

/** The largest 1, 2 or 5 times a power of ten that is not larger. */
function roundDistance(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km));
  const factor = [5, 2, 1].find((candidate) => candidate * power <= km) ?? 1;
  return factor * power;
}
