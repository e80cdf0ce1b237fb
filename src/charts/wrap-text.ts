import { estimateWidth, type MeasureText, type Weight } from './text-width.ts';

// A line may break after a space, after a hyphen, dash or slash, and around Chinese and Japanese characters.
const UNITS =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef–—/-]+[–—/-]*|[–—/-]+|\s+/gu;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Breaks a text into lines. A word that is wider than a line is broken, too, with a hyphen.
 *
 * @param width the length of a line, in pixels
 */
export function wrapText(text: string, width: number, measure: MeasureText, weight: Weight): string[] {
  if (measure(text, weight) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const breakLine = () => {
    if (line.trim()) lines.push(line.trim());
    line = '';
    used = 0;
  };
  for (const [unit] of text.matchAll(UNITS)) {
    const isSpace = !unit.trim();
    // Spaces are not measured on their own: an outline of one has no width.
    const unitWidth = isSpace ? estimateWidth(unit, weight) : measure(unit, weight);
    if (used + unitWidth > width) {
      breakLine();
      if (isSpace) continue;
    }
    const pieces = unitWidth > width ? breakWord(unit, width, unitWidth, weight) : [unit];
    lines.push(...pieces.slice(0, -1));
    const rest = pieces.at(-1)!;
    line += rest;
    used +=
      pieces.length > 1 ? (unitWidth * estimateWidth(rest, weight)) / estimateWidth(unit, weight) : unitWidth;
  }
  breakLine();
  return lines;
}

/** Breaks a word between characters into parts of about the same length. The width of a part is its share of the word's. */
function breakWord(word: string, width: number, wordWidth: number, weight: Weight): string[] {
  const scale = wordWidth / Math.max(1, estimateWidth(word, weight));
  const widthOf = (part: string) => estimateWidth(part, weight) * scale;
  const fewest = Math.ceil((1.05 * wordWidth) / width);
  const most = Math.min(width, (1.1 * wordWidth) / fewest);
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part && widthOf(`${part}${segment}-`) > most) {
      parts.push(/\p{L}$/u.test(part) ? `${part}-` : part);
      part = '';
    }
    part += segment;
  }
  return part ? [...parts, part] : parts;
}
