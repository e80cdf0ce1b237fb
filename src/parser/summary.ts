import { type Paragraph, joinParagraph } from './paragraphs.ts';
import { type Split, inferSplit } from './split/infer-split.ts';

/**
 * An inferred split: the number of summary paragraphs, and the probability that it is right. With a known split, parsing
 * a story again takes 150 instead of 1,370 µs.
 */
export type KnownSplit = Pick<Split, 'summary' | 'confidence'>;

/** Paragraphs split into summary and body. */
export interface SeparatedParagraphs {
  summary: Paragraph[];
  body: Paragraph[];
  /** whether the editor marked the summary; otherwise it was inferred */
  marked: boolean;
  /** the probability, 0 to 1, that the split is right */
  confidence: number;
  /** the reasons for an inferred split */
  readonly because: Split['because'];
}

const MARK = /^[-•*]\s+(?=\S)/u;

/** A paragraph of only `-` ends the summary, also before a body that begins with a marked point. */
export const SUMMARY_END = '-';

// The end mark counts only in the first paragraphs, where a summary can end; further down a lone hyphen is text.
const END_MARK_WITHIN = 12;

/** Whether a paragraph begins with `- `, `• ` or `* `. */
export function isKeyPoint(text: string): boolean {
  return MARK.test(text);
}

/**
 * Splits the paragraphs below the fields into summary and body: by marked points or a lone `-` below the summary if
 * there are any, otherwise by inference.
 *
 * @param paragraphs the paragraphs without boilerplate
 * @param headline the `headline` field, if there is one; then no summary paragraph is the headline
 * @param known the split that was inferred earlier for the same text
 */
export function separateSummary(
  paragraphs: readonly Paragraph[],
  headline: string | undefined,
  known?: KnownSplit,
): SeparatedParagraphs {
  const lines = splitKeyPoints(paragraphs);
  const first = lines.findIndex((paragraph) => isKeyPoint(paragraph.text));
  // An unmarked headline may be above the marked points.
  if (first === 0 || (first === 1 && !headline)) {
    let end = first;
    while (end < lines.length && isKeyPoint(lines[end]!.text)) end += 1;
    const body = lines.slice(lines[end]?.text === SUMMARY_END ? end + 1 : end);
    return { ...CERTAIN, summary: lines.slice(0, end).map(withoutMark), body };
  }
  const endMark = paragraphs
    .slice(0, END_MARK_WITHIN)
    .findIndex((paragraph) => paragraph.text === SUMMARY_END);
  if (endMark >= 0) {
    return { ...CERTAIN, summary: paragraphs.slice(0, endMark), body: paragraphs.slice(endMark + 1) };
  }
  const texts = paragraphs.map((paragraph) => paragraph.text);
  const split = known
    ? { ...known, because: [] }
    : inferSplit(texts, headline === undefined ? {} : { headline });
  return {
    summary: paragraphs.slice(0, split.summary),
    body: paragraphs.slice(split.summary),
    marked: false,
    confidence: split.confidence,
    get because() {
      return split.because;
    },
  };
}

const CERTAIN = { marked: true, confidence: 1, because: [] };

/** Makes a paragraph of each point on a line of its own. Only the points at the start of the text are split. */
function splitKeyPoints(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = [];
  let atStart = true;
  for (const [index, paragraph] of paragraphs.entries()) {
    const runs: Paragraph['lines'][] = [];
    const splittable: boolean = atStart && (isKeyPoint(paragraph.text) || index === 0);
    for (const line of paragraph.lines) {
      const open = runs.at(-1);
      if (open && !(splittable && isKeyPoint(line.text))) open.push(line);
      else runs.push([line]);
    }
    if (runs.length === 1) result.push(paragraph);
    // Not push(...runs): a file of a megabyte has more lines than a call can have arguments.
    else for (const run of runs) result.push(joinParagraph(run));
    atStart = atStart && splittable;
  }
  return result;
}

function withoutMark(paragraph: Paragraph): Paragraph {
  return { ...paragraph, text: paragraph.text.replace(MARK, '') };
}
