import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { addError, type Position } from '../diagnostics/message.ts';

// The Markdown parser is not linear. Its time grows with the square of the marks and lines in a paragraph. From some
// marks it searches to the end of the paragraph; at the end of a quotation, a list or an underlined heading it searches
// everything before. It recurses for each level of nesting. No story comes near these limits; a file that does is
// damaged, or an attack on the build.
const MARKS_IN_PARAGRAPH = 500;
const LINES_IN_PARAGRAPH = 2000;
const LEVELS = 50;
// How many letters of the whole file may be searched again: from each mark to the end of its paragraph, and from each
// word, which could begin an e-mail address, back to the mark.
const SEARCHED_LETTERS = 50_000_000;
// The number of quotations, lists and underlined headings, times the lines of the file.
const BLOCKS_BY_LINES = 2_000_000;

/** A limit that the file exceeds. `what` is the first sentence of the message. */
interface ExceededLimit {
  line: number;
  rule: 'too-many-marks' | 'too-many-lines' | 'too-many-blocks';
  what: string;
}

/**
 * Whether Markdown is within the limits of the parser.
 *
 * @param file receives `too-deep` or the rule of {@link ExceededLimit} if it is not
 */
export function isParsable(text: string, file: VFile): boolean {
  const lines = text.split('\n');
  const deep = lines.findIndex((line) => (containersOf(line).match(/[^\s\d]/g)?.length ?? 0) > LEVELS);
  if (deep >= 0) return reportDepth({ line: deep + 1, column: 1 }, file);
  const exceeded = checkParagraphs(lines) ?? checkBlocks(lines);
  if (!exceeded) return true;
  const mend = 'Separate paragraphs with empty lines, or write the story as plain text (.txt).';
  addError(file, exceeded.rule, { line: exceeded.line, column: 1 }, `${exceeded.what}. ${mend}`);
  return false;
}

/** Finds the first paragraph with too many marks or lines. */
function checkParagraphs(lines: readonly string[]): ExceededLimit | undefined {
  let [marks, count, letters, words, searchedBefore] = [0, 0, 0, 0, 0];
  const searched = () => marks * letters + (marks ? words ** 2 / 5 : 0);
  let list: Item | undefined;
  for (const [index, line] of lines.entries()) {
    const isBlank = !line.trim();
    const item = isBlank ? undefined : itemIn(line, count === 0 ? 'first' : list);
    if (isBlank || item) {
      searchedBefore += searched();
      [marks, count, letters, words] = [0, 0, 0, 0];
      list = item;
    }
    if (isBlank) continue;
    marks += line.match(MARK)?.length ?? 0;
    count += 1;
    letters += line.length;
    words += line.match(WORD)?.length ?? 0;
    if (count > LINES_IN_PARAGRAPH) {
      const what = `This paragraph has more than ${LINES_IN_PARAGRAPH} lines`;
      return { line: index + 1, rule: 'too-many-lines', what };
    }
    if (marks > MARKS_IN_PARAGRAPH) {
      const what = `This paragraph has more than ${MARKS_IN_PARAGRAPH} of the marks * _ ~ [ ] < \``;
      return { line: index + 1, rule: 'too-many-marks', what };
    }
    if (searchedBefore + searched() > SEARCHED_LETTERS) {
      const what = 'The paragraphs down to here have too many of the marks * _ ~ [ ] < ` for their length';
      return { line: index + 1, rule: 'too-many-marks', what };
    }
  }
  return undefined;
}

const WORD = /[\w.+-]+/g;
const MARK = /[*_~[\]<]|`+/g;

/** A list item: the column of its text, from 0, and the mark after its number, if it has one. */
interface Item {
  column: number;
  mark: string | undefined;
}

const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})([.)]))[ \t]+\S/;

/**
 * The list item that a line begins, if it can interrupt the paragraph before it. An item with a number other than 1
 * interrupts only a paragraph of the same list; an item indented by four columns or more interrupts none.
 *
 * @param list the item that contains the paragraph so far, or `first` if there is no paragraph
 * @see https://spec.commonmark.org/0.31.2/#list-items
 */
function itemIn(line: string, list: Item | 'first' | undefined): Item | undefined {
  const match = ITEM.exec(line);
  if (!match) return undefined;
  const [, indent = '', number, mark] = match;
  const width = indent.replaceAll('\t', '    ').length;
  const column = width + (number ? number.length + 2 : 2);
  if (list === 'first') return { column, mark };
  if (width >= (list?.column ?? 0) + 4) return undefined;
  if (mark && Number(number) !== 1 && mark !== list?.mark) return undefined;
  return { column, mark };
}

/** Finds the line at which there are too many quotations, lists and underlined headings. */
function checkBlocks(lines: readonly string[]): ExceededLimit | undefined {
  let [blocks, lineCount] = [0, 0];
  let before: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) {
      before = undefined;
      continue;
    }
    const containers = containersOf(line);
    // Any number continues a numbered list.
    const prefix = containers.replace(/\d+/g, '1');
    const isUnderline = before !== undefined && UNDERLINE.test(line.slice(containers.length));
    if (isUnderline || (prefix && prefix !== before) || NEST.test(prefix)) blocks += 1;
    before = prefix;
    lineCount += 1;
    if (blocks * lineCount > BLOCKS_BY_LINES) {
      const what = 'The file has too many quotations, lists and underlined headings for its length';
      return { line: index + 1, rule: 'too-many-blocks', what };
    }
  }
  return undefined;
}

// An item that begins with a nested list or quotation, which ends when the item ends.
const NEST = /[-*+.)][ \t]+\S/;
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/** The marks of quotations and lists at the start of a line, with the space before each. */
function containersOf(line: string): string {
  return CONTAINERS.exec(line)![0];
}

/**
 * Whether a parsed tree is flat enough for recursive functions.
 *
 * @param file receives `too-deep` if it is not
 */
export function isWalkable(tree: Root, file: VFile): boolean {
  // A loop, because recursion would overflow the stack on a deep tree.
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > 2 * LEVELS) return reportDepth(level[0]?.position?.start, file);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}

/** Reports Markdown that is nested too deeply, as `too-deep`. Always returns `false`, for callers to return. */
export function reportDepth(place: Position | undefined, file: VFile): false {
  addError(
    file,
    'too-deep',
    place,
    'Quotations, lists or emphasis are nested too deeply here. Delete the extra marks at the start of the line.',
  );
  return false;
}
