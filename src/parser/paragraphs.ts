import type { Position } from '../diagnostics/message.ts';
import { LINE_END } from './decode.ts';

/** A line without the white space around it. Its position is that of its text. */
export interface Line extends Position {
  text: string;
}

/** Lines with no blank line between them. `text` is the lines joined. */
export interface Paragraph extends Position {
  text: string;
  lines: Line[];
}

// Text from web pages has stray zero-width spaces and word joiners; a line with nothing else is blank.
const ZERO_WIDTH = /[\u200b\u2060]/;
const VISIBLE = /[^\s\u200b\u2060]/u;
const INVISIBLE_START = /^[\s\u200b\u2060]+/u;
const INVISIBLE_END = /(?<![\s\u200b\u2060])[\s\u200b\u2060]+$/u;

/** Splits text into lines at any line ending. Blank lines are included, with empty text. */
export function splitLines(source: string): Line[] {
  return source.split(LINE_END).map((raw, index) => {
    const text = ZERO_WIDTH.test(raw)
      ? raw.replace(INVISIBLE_START, '').replace(INVISIBLE_END, '')
      : raw.trim();
    return { text, line: index + 1, column: text ? raw.search(VISIBLE) + 1 : 1 };
  });
}

/** Groups lines into paragraphs, which blank lines separate. */
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

/** Joins hard-wrapped lines, at least one, into a paragraph. */
export function joinParagraph(lines: Line[]): Paragraph {
  const { line, column } = lines[0]!;
  return { text: joinLines(lines.map((each) => each.text)), line, column, lines };
}

// Chinese and Japanese have no spaces between words, so a line break inside a sentence does not mean a space.
const SPACELESS_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]$/u;
const SPACELESS_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Joins the lines of a paragraph with spaces, or without between Chinese or Japanese letters. */
export function joinLines(lines: readonly string[]): string {
  const parts: string[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const isSpaceless =
      before !== undefined && SPACELESS_START.test(line) && SPACELESS_END.test(before.slice(-2));
    if (index > 0 && !isSpaceless) parts.push(' ');
    parts.push(line);
  });
  return parts.join('');
}
