import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkitten';
import { averageWidth } from './average-width.ts';
import { type FaceMetrics, type Fallback, fitFallback, NEWSREADER_METRICS } from './fallback-faces.ts';
import type { FontCut } from './plan-fonts.ts';
import { type Face, familyNames } from './site-faces.ts';

/** The part of the stylesheet that follows from the site's faces. */
export interface FaceStyles {
  /** the `@font-face` rules of the fallback, on every page */
  fallbackFaces: string;
  /** those of its bold and italic cuts */
  fallbackCuts: string;
  /** sets the custom properties of the faces; empty for Newsreader, which `tokens.css` names */
  faceTokens: string;
}

// Headlines get a fallback of their own, if lines of the common one would be longer or shorter by more than this.
const LARGEST_DIFFERENCE = 0.05;

/**
 * Computes the fallback of the site's faces, and the rules that name both.
 *
 * @param faces that of the headlines first
 * @param cuts the files that are cut from them
 * @param isDefault whether the settings name no face
 */
export async function faceStyles(
  faces: readonly Face[],
  cuts: readonly (FontCut & { path: string })[],
  isDefault: boolean,
): Promise<FaceStyles> {
  if (isDefault) {
    const { faces: fallbackFaces, cuts: fallbackCuts } = fitFallback(NEWSREADER_METRICS, 'serif');
    return { fallbackFaces, fallbackCuts, faceTokens: '' };
  }
  const of = (name: string) => metricsOf(cuts.find((cut) => cut.name === name)?.path);
  const [display, text] = await Promise.all([of('display'), of('text')]);
  const [ofHeadlines, ofText] = [faces[0]!.package, faces.at(-1)!.package];
  const shared = { ...text, width: Math.sqrt(display.width * text.width) };
  const difference = Math.max(display.width / shared.width, text.width / shared.width) - 1;
  const isShared = ofHeadlines.category === ofText.category && difference <= LARGEST_DIFFERENCE;
  const fallback = fitFallback(isShared ? shared : text, ofText.category);
  const heads = isShared ? undefined : fitFallback(display, ofHeadlines.category, 'head-');
  return {
    fallbackFaces: fallback.faces + (heads?.faces ?? ''),
    fallbackCuts: fallback.cuts,
    faceTokens: faceTokens(faces, fallback, heads),
  };
}

function faceTokens(faces: readonly Face[], fallback: Fallback, heads: Fallback | undefined): string {
  const { text, more, display, moreDisplay } = familyNames(faces);
  const inHeadlines = moreDisplay === more ? [display] : [display, moreDisplay];
  const tokens = [
    `--fallback:${fallback.families}`,
    `--text:${text},${more},var(--fallback)`,
    ...(heads ? [`--heads:${heads.families}`] : []),
    `--display:${[...inHeadlines, heads ? 'var(--heads)' : 'var(--text)'].join()}`,
  ];
  // Not where the reader chose the sans-serif face.
  const late = heads ? ':root[data-fallback]:not([data-face=sans]){--display:var(--heads)}' : '';
  return `:root{${tokens.join(';')}}${late}`;
}

/** The metrics of a file; Newsreader's, if there is none, or if it has no Latin letters to measure. */
async function metricsOf(path: string | undefined): Promise<FaceMetrics> {
  if (path === undefined) return NEWSREADER_METRICS;
  const file = await readFile(path);
  const font = create(file) as Font;
  const { ascent, descent, unitsPerEm } = font;
  const width = font.hasGlyphForCodePoint(0x65) ? averageWidth(file) : NEWSREADER_METRICS.width;
  return { width, ascent: ascent / unitsPerEm, descent: -descent / unitsPerEm };
}
