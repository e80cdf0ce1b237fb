import { isKeyPoint } from '../summary.ts';
import { type ShapedLine, linesOf } from './lines.ts';
import { isOtherThanHeading } from './other-lines.ts';
import { isProse, type Shape, WIDEST } from './shape.ts';

/** A paragraph that may be a sub-heading. */
export interface Candidate {
  /** among all paragraphs of the body */
  readonly index: number;
  /** by name */
  readonly features: ReadonlyMap<string, number>;
}

const LABEL = /^[^:：]{2,40}(?=[:：])/u;

/** The longest row of title-like paragraphs that may all be headings; a longer one is a list, perhaps below its title. */
const LONGEST_RUN = 2;
const LENGTHS = [12, 25, 45, 70, 100];
/** A label that so many short paragraphs have is the name of a speaker, or of a part of a list. */
const SPEAKS = 3;

const flag = (truth: boolean): number => (truth ? 1 : 0);
/** One piece of a piecewise linear curve: 0 up to `from`, then rising, constant from `to` on. */
const rise = (value: number, from: number, to: number): number => Math.max(0, Math.min(value, to) - from);
const logWidth = ({ width }: Shape): number => Math.log(Math.max(8, width));
/** How much wider one is, as a logarithm, at most 20 times. */
const ratio = (of: number, to: number): number => Math.min(3, of - to);

function mayBeHeading({ text, run, at }: ShapedLine): boolean {
  if (run === 0 || (run > LONGEST_RUN && at > 0)) return false;
  return !isOtherThanHeading(text);
}

/** Whether it looks like a heading as it stands: title-like, with wider text or a marked list below. */
function looksRight(line: ShapedLine, below: ShapedLine): boolean {
  if (line.run > LONGEST_RUN) return false;
  return isKeyPoint(below.text) || (isProse(below) && below.width > line.width);
}

const labelOf = (text: string): string | undefined => LABEL.exec(text)?.[0].toLowerCase();

/** What all candidates of a body have in common. */
interface Whole {
  readonly labels: ReadonlyMap<string, number>;
  /** the paragraphs that look like headings as they stand */
  readonly right: ReadonlySet<ShapedLine>;
  /** a usual width of its paragraphs, as a logarithm */
  readonly usual: number;
}

function wholeOf(lines: readonly ShapedLine[], candidates: ReadonlySet<ShapedLine>): Whole {
  const labels = new Map<string, number>();
  const right = new Set<ShapedLine>();
  lines.forEach((line, index) => {
    if (line.width > WIDEST) return;
    const label = labelOf(line.text);
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
    if (candidates.has(line) && looksRight(line, lines[index + 1]!)) right.add(line);
  });
  const widths = lines.map(logWidth).toSorted((a, b) => a - b);
  return { labels, right, usual: widths[Math.floor(lines.length * 0.6)] ?? 0 };
}

const isQuestion = ({ ending }: ShapedLine): boolean => ending === 'question';

/** Whether the questions are those of an interview: there are other headings, and more questions than those. */
function isInterview(candidates: ReadonlySet<ShapedLine>, { right }: Whole): boolean {
  const questions = [...candidates].filter(isQuestion).length;
  const surelyOthers = [...right].filter((line) => !isQuestion(line)).length;
  return surelyOthers > 1 && questions > candidates.size - questions;
}

function featuresOf(lines: readonly ShapedLine[], at: number, whole: Whole): Map<string, number> {
  const line = lines[at]!;
  const above = lines[at - 1]!;
  const width = logWidth(line);
  const label = labelOf(line.text);
  const others = whole.right.size - flag(whole.right.has(line));
  return new Map([
    ['any short line', 1],
    ...LENGTHS.map((from) => [`length#${from}`, rise(width, Math.log(from), Math.log(from) + 0.6)] as const),
    ['a question mark at the end', flag(isQuestion(line))],
    ['a number at the start', flag(/^\p{N}/u.test(line.text))],
    ['a label with a colon', flag(label !== undefined)],
    ['looks right', flag(whole.right.has(line))],
    ['wider text above', ratio(isKeyPoint(above.text) ? whole.usual : logWidth(above), width)],
    ['wider text elsewhere', ratio(whole.usual, width)],
    ['others that look right#0', rise(others, 0, 1)],
    ['others that look right#1', rise(others, 1, 5)],
  ]);
}

/**
 * Finds the paragraphs of a body that may be sub-headings, and measures them.
 *
 * @param paragraphs the body
 */
export function headingCandidates(paragraphs: readonly string[]): Candidate[] {
  const lines = linesOf(paragraphs);
  const candidates = new Set(lines.slice(1, -1).filter(mayBeHeading));
  if (candidates.size === 0 || !usesFullStops(lines)) return [];
  const whole = wholeOf(lines, candidates);
  const withoutQuestions = isInterview(candidates, whole);
  return lines.flatMap((line, at) => {
    if (!candidates.has(line) || (withoutQuestions && isQuestion(line))) return [];
    if ((whole.labels.get(labelOf(line.text) ?? '') ?? 0) >= SPEAKS) return [];
    return [{ index: line.index, features: featuresOf(lines, at, whole) }];
  });
}

/** Whether most long paragraphs end with a mark. Where none does, as in Thai, a line without one is not a title. */
function usesFullStops(lines: readonly ShapedLine[]): boolean {
  const long = lines.filter(({ width }) => width > WIDEST);
  return long.filter(({ ending }) => ending !== 'none').length * 2 >= long.length;
}
