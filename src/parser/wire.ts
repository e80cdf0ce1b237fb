import type { VFile } from 'vfile';
import { addInfo, addWarning } from '../diagnostics/message.ts';
import type { RawArticle, ParseOptions } from './article.ts';
import { isBoilerplate } from './boilerplate.ts';
import { isDateHeader, parseDateHeader } from './date-header.ts';
import { looksLikeField, parseFieldBlock } from './field-block.ts';
import { reportSecondDate } from './field-errors.ts';
import { splitLines, type Paragraph, groupParagraphs } from './paragraphs.ts';
import { plainBody } from './plain-body.ts';
import { separateSummary, type SeparatedParagraphs, SUMMARY_END } from './summary.ts';

/** An inferred split with a lower probability is reported. */
const MIN_CONFIDENCE = 0.9;

/**
 * Parses a plain-text article: a date line, fields, summary, body. It has no markup. Only boilerplate is left out.
 *
 * @param text the decoded file
 * @param options.timeZone IANA name of the site's zone
 * @param options.known the split that was inferred earlier for the same text
 * @param file receives every message
 */
export function parseWire(text: string, { timeZone, known }: ParseOptions, file: VFile): RawArticle {
  const lines = splitLines(text);
  const start = lines.findIndex((line) => line.text);
  const first = lines[start];
  if (!first) {
    return { fields: {}, places: {}, summary: [], body: plainBody([]), confidence: 0 };
  }
  const date = parseDateHeader(first, timeZone, file);
  const afterDate = date.found ? lines.slice(start + 1) : lines.slice(start);
  const { fields, places, taken } = parseFieldBlock(date.found ? afterDate : [], timeZone, file);
  const allParagraphs = groupParagraphs(afterDate.slice(taken));
  if (date.found && allParagraphs[0]) reportStrayFields(allParagraphs[0], file);
  const paragraphs = withoutBoilerplate(allParagraphs, file);
  for (const paragraph of paragraphs)
    if (isDateHeader(paragraph.text)) reportSecondDate(paragraph.lines[0]!, file);
  const split = separateSummary(paragraphs, fields.headline, known);
  if (!split.marked && split.body.length && split.confidence < MIN_CONFIDENCE) reportDoubt(split, file);
  return {
    ...(date.iso ? { datePublished: date.iso } : {}),
    fields,
    places,
    summary: split.summary.map((paragraph) => paragraph.text),
    headlinePlace: split.summary[0],
    body: plainBody(split.body.map(({ text: value }) => value)),
    bodyPlace: split.body[0] ?? lines.findLast((line) => line.text) ?? first,
    confidence: split.confidence,
  };
}

/** Warns about fields below an empty line, which would be published as part of the story. */
function reportStrayFields(opening: Paragraph, file: VFile): void {
  const stray = opening.lines.find(looksLikeField);
  if (!stray) return;
  addWarning(
    file,
    'stray-field',
    stray,
    `“${stray.text.slice(0, 60)}” is read as the story. If it is a field, put it directly under the date line, with no other line between.`,
  );
}

function withoutBoilerplate(paragraphs: readonly Paragraph[], file: VFile): Paragraph[] {
  return paragraphs.filter((paragraph) => {
    if (!isBoilerplate(paragraph.text)) return true;
    addInfo(
      file,
      'furniture',
      paragraph,
      `“${paragraph.text}” looks like part of a web page and was left out. If it belongs to the story, write it into a sentence.`,
    );
    return false;
  });
}

function reportDoubt(split: SeparatedParagraphs, file: VFile): void {
  const guess = split.summary.length;
  const points = guess === 1 ? 'the first paragraph is' : `the first ${guess} paragraphs are`;
  const why = split.because[0] ? ` (main reason: ${split.because[0].feature})` : '';
  addWarning(
    file,
    'doubtful-split',
    split.body[0],
    `The end of the summary was guessed, ${Math.round(split.confidence * 100)} % sure: ` +
      `${guess ? points : 'no paragraph is'} summary, the body begins here${why}. ` +
      `To make it certain, begin each summary paragraph with \`- \`, or put a line with only \`${SUMMARY_END}\` below the last.`,
  );
}
