import { LINE_END } from './decode.ts';
import type { Position } from '../diagnostics/message.ts';

/** One line of copy without the white space around it, and where its text begins. */
export interface Line extends Position {
  text: string;
}

/** Lines that no blank line parts, and their text joined as one. */
export interface Paragraph extends Position {
  text: string;
  lines: Line[];
}

// Zero-width spaces and stray byte order marks come along from web pages; a line of nothing else is blank.
const ZERO_WIDTH = /[\u200b\u2060]/;
const VISIBLE = /[^\s\u200b\u2060]/u;
const INVISIBLE_START = /^[\s\u200b\u2060]+/u;
const INVISIBLE_END = /(?<![\s\u200b\u2060])[\s\u200b\u2060]+$/u;

/** Splits text into lines at any line ending; blank lines stay, as empty text. */
export function splitLines(copy: string): Line[] {
  return copy.split(LINE_END).map((raw, index) => {
    const text = ZERO_WIDTH.test(raw)
      ? raw.replace(INVISIBLE_START, '').replace(INVISIBLE_END, '')
      : raw.trim();
    return { text, line: index + 1, column: text ? raw.search(VISIBLE) + 1 : 1 };
  });
}

/** Gathers lines into paragraphs, which blank lines part. */
export function groupParagraphs(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    if (line.text) {
      open.push(line);
    } else if (open.length) {
      paragraphs.push(joinParagraph(open));
      open = [];
    }
  }
  if (open.length) paragraphs.push(joinParagraph(open));
  return paragraphs;
}

/** Joins hard-wrapped lines into one paragraph. Takes at least one line. */
export function joinParagraph(lines: Line[]): Paragraph {
  const { line, column } = lines[0]!;
  return { text: joinLines(lines.map((each) => each.text)), line, column, lines };
}

// Chinese and Japanese are written without spaces, so a line break inside a sentence stands for nothing.
const SPACELESS_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const SPACELESS_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Joins the lines of one paragraph: with a space, or with nothing between Chinese or Japanese. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const glued = before !== undefined && SPACELESS_START.test(line) && SPACELESS_END.test(before.slice(-2));
    if (index > 0 && !glued) parts.push(' ');
    parts.push(line);
  });
  return parts.join('');
}
