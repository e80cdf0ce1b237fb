import { type Paragraph, joinParagraph } from './paragraphs.ts';
import { type Split, inferSplit } from './split/infer-split.ts';

/** How many paragraphs of the copy are summary, and how sure that is. */
export type KnownSplit = Pick<Split, 'summary' | 'confidence'>;

/** Copy parted into its summary and its body. */
export interface SeparatedParagraphs {
  summary: Paragraph[];
  body: Paragraph[];
  /** whether the editor marked the parts; otherwise they were inferred */
  marked: boolean;
  confidence: number;
  readonly because: Split['because'];
}

const MARK = /^[-•*]\s+(?=\S)/u;

/** A paragraph that is only `-` ends the summary, for copy that no other mark can tell apart. */
export const SUMMARY_END = '-';

// The end mark is looked for where a summary can end; further down a lone hyphen is text.
const END_MARK_WITHIN = 12;

/** Whether a paragraph begins with `- `, `• ` or `* `. */
export function isKeyPoint(text: string): boolean {
  return MARK.test(text);
}

/**
 * Parts the paragraphs below the fields. Marked points, or a lone `-` below the summary, settle it; otherwise the
 * split is inferred.
 *
 * @param paragraphs furniture already taken out
 * @param headline the `headline` field, where there is one: then no summary paragraph serves as the headline
 * @param known what was inferred when the same copy was read before
 */
export function separateSummary(
  paragraphs: readonly Paragraph[],
  headline: string | undefined,
  known?: KnownSplit,
): SeparatedParagraphs {
  const lines = splitKeyPoints(paragraphs);
  const first = lines.findIndex((paragraph) => isKeyPoint(paragraph.text));
  // An unmarked headline may stand over the marked points.
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

/** Points typed on consecutive lines become a paragraph each. Only the points at the head of the copy are looked at. */
function splitKeyPoints(paragraphs: readonly Paragraph[]): Paragraph[] {
  const apart: Paragraph[] = [];
  let atHead = true;
  for (const [index, paragraph] of paragraphs.entries()) {
    const runs: Paragraph['lines'][] = [];
    const splittable: boolean = atHead && (isKeyPoint(paragraph.text) || index === 0);
    for (const line of paragraph.lines) {
      const open = runs.at(-1);
      if (open && !(splittable && isKeyPoint(line.text))) open.push(line);
      else runs.push([line]);
    }
    if (runs.length === 1) apart.push(paragraph);
    // One by one: a file of a megabyte has more lines than a call takes arguments.
    else for (const run of runs) apart.push(joinParagraph(run));
    atHead = atHead && splittable;
  }
  return apart;
}

function withoutMark(paragraph: Paragraph): Paragraph {
  return { ...paragraph, text: paragraph.text.replace(MARK, '') };
}
