import type { Nodes, Root } from 'mdast';
import { addError, type Position } from '../diagnostics/message.ts';
import type { VFile } from 'vfile';

// Markdown's parser is not linear in the text: it takes time with the square of the marks and lines in one paragraph,
// looks from some marks to the end of their paragraph, goes through all it has read where a quotation, a list or an
// underlined heading ends, and calls itself for each level of nesting. No story comes near these limits; a file that
// does was damaged, or made to stop the build.
const MARKS_IN_PARAGRAPH = 500;
const LINES_IN_PARAGRAPH = 2000;
const LEVELS = 50;
// How often letters may be looked at again, in all of the file: from each mark on to the end of the paragraph, and from
// each word, which could begin an e-mail address, back to the mark.
const LOOKS = 50_000_000;
// Quotations, lists and underlined headings times the lines of the file.
const BLOCKS_BY_LINES = 2_000_000;

/** A limit that is passed: where, by which rule, and what there is too much of. */
interface ExceededLimit {
  line: number;
  rule: 'too-many-marks' | 'too-many-lines' | 'too-many-blocks';
  what: string;
}

/** Whether Markdown may be parsed; if not, the place is reported, with the rule of {@link ExceededLimit} or `too-deep`. */
export function isParsable(text: string, file: VFile): boolean {
  const lines = text.split('\n');
  const deep = lines.findIndex((line) => (containersOf(line).match(/[^\s\d]/g)?.length ?? 0) > LEVELS);
  if (deep >= 0) return reportDepth({ line: deep + 1, column: 1 }, file);
  const passed = fullParagraph(lines) ?? manyBlocks(lines);
  if (!passed) return true;
  const mend = 'Part it with empty lines, or write it as wire copy (.txt).';
  addError(file, passed.rule, { line: passed.line, column: 1 }, `${passed.what}. ${mend}`);
  return false;
}

/** The first paragraph that has too many marks or lines. */
function fullParagraph(lines: readonly string[]): ExceededLimit | undefined {
  let [marks, count, letters, words, before] = [0, 0, 0, 0, 0];
  const looks = () => marks * letters + (marks ? words ** 2 / 5 : 0);
  let list: Item | undefined;
  for (const [index, line] of lines.entries()) {
    const isBlank = !line.trim();
    const item = isBlank ? undefined : itemIn(line, count === 0 ? 'first' : list);
    if (isBlank || item) {
      before += looks();
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
    if (before + looks() > LOOKS) {
      const what = 'The paragraphs down to here have too many of the marks * _ ~ [ ] < ` for their length';
      return { line: index + 1, rule: 'too-many-marks', what };
    }
  }
  return undefined;
}

const WORD = /[\w.+-]+/g;
const MARK = /[*_~[\]<]|`+/g;

/** An item of a list: the column its text stands in, and the mark that parts its number from it, if it has one. */
interface Item {
  column: number;
  mark: string | undefined;
}

const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,9})([.)]))[ \t]+\S/;

/**
 * The item that a line begins, by the rules for what may end a paragraph: no item but the first of a numbered list
 * ends one that is not in that list, and none that stands four columns further in.
 *
 * @param list the item the paragraph so far is in; or that there is no paragraph
 */
function itemIn(line: string, list: Item | 'first' | undefined): Item | undefined {
  const found = ITEM.exec(line);
  if (!found) return undefined;
  const [, indent = '', number, mark] = found;
  const width = indent.replaceAll('\t', '    ').length;
  const column = width + (number ? number.length + 2 : 2);
  if (list === 'first') return { column, mark };
  if (width >= (list?.column ?? 0) + 4) return undefined;
  if (mark && Number(number) !== 1 && mark !== list?.mark) return undefined;
  return { column, mark };
}

/** Where there are too many quotations, lists and underlined headings. */
function manyBlocks(lines: readonly string[]): ExceededLimit | undefined {
  let [blocks, told] = [0, 0];
  let before: string | undefined;
  for (const [index, line] of lines.entries()) {
    if (!line.trim()) {
      before = undefined;
      continue;
    }
    const containers = containersOf(line);
    // A numbered list goes on with any number.
    const head = containers.replace(/\d+/g, '1');
    const isUnderline = before !== undefined && UNDERLINE.test(line.slice(containers.length));
    if (isUnderline || (head && head !== before) || NEST.test(head)) blocks += 1;
    before = head;
    told += 1;
    if (blocks * told > BLOCKS_BY_LINES) {
      const what = 'The file has too many quotations, lists and underlined headings for its length';
      return { line: index + 1, rule: 'too-many-blocks', what };
    }
  }
  return undefined;
}

// An item that begins with a list or a quotation of its own, which ends with it.
const NEST = /[-*+.)][ \t]+\S/;
const UNDERLINE = /^[ \t]*(?:=+|-+)[ \t]*$/;
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/;

/** The marks of quotations and lists at the head of a line, with the space before each. */
function containersOf(line: string): string {
  return CONTAINERS.exec(line)![0];
}

/** Whether a parsed tree can be walked; if not, the place that is too deep is reported as `too-deep`. */
export function isWalkable(tree: Root, file: VFile): boolean {
  // A loop, because a walk by calls is what a deep tree would break.
  let level: Nodes[] = [tree];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > 2 * LEVELS) return reportDepth(level[0]?.position?.start, file);
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}

/** Reports Markdown that is nested too deep. Gives `false`. */
export function reportDepth(place: Position | undefined, file: VFile): false {
  addError(
    file,
    'too-deep',
    place,
    'Quotations, lists or emphasis are nested too deep here. Delete the surplus marks at the head of the line.',
  );
  return false;
}
