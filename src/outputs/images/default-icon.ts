import { createTextOutliner, type TextOutliner } from '../../drawing/outline-text.ts';
import { ENGINE } from '../../files/engine-folder.ts';
import type { Site } from '../../settings/site-schema.ts';

const SIDE = 64;
const CORNER = 12;
// The largest letters, such as W, leave this much room at both sides.
const MARGIN = 10;
const LETTER_SIZE = 56;
// For a name without any letter that the bundled fonts have.
const PILCROW = '¶';

/**
 * Draws the icon of a paper that brings none: the first letter of its name, in the paper's colour on the accent. The letter
 * is an outline, so that it looks the same everywhere.
 *
 * @returns a square SVG
 */
export async function defaultIcon({
  title,
  language,
  theme,
}: Pick<Site, 'title' | 'language' | 'theme'>): Promise<string> {
  const { accent, paper } = theme.light;
  const letter = (await outlineOf(firstLetter(title, language))) ?? (await outlineOf(PILCROW))!;
  const { left, top, right, bottom } = letter.ink;
  const room = SIDE - 2 * MARGIN;
  const scale = Math.min(1, room / (right - left), room / (bottom - top));
  const x = round(SIDE / 2 - ((left + right) / 2) * scale);
  const y = round(SIDE / 2 - ((top + bottom) / 2) * scale);
  const line = letter.stroke ? ` stroke="${paper}" stroke-width="${round(letter.stroke)}"` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}">` +
    `<rect width="${SIDE}" height="${SIDE}" rx="${CORNER}" fill="${accent}"/>` +
    `<path transform="translate(${x} ${y}) scale(${round(scale)})" d="${letter.path}" fill="${paper}"${line}/></svg>`
  );
}

let outliner: TextOutliner | undefined;

function outlineOf(text: string) {
  outliner ??= createTextOutliner(ENGINE);
  return text === '' ? undefined : outliner.outline(text, { size: LETTER_SIZE, weight: 600 });
}

/** The first letter or digit of a name, as a capital; empty if it has none. */
function firstLetter(title: string, language: string): string {
  const letters = new Intl.Segmenter(language, { granularity: 'grapheme' }).segment(title);
  for (const { segment } of letters) {
    if (/^[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase(language);
  }
  return '';
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
