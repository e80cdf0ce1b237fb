import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { RawArticle, ParseOptions } from './article.ts';
import { isDateHeader, parseDateHeader } from './date-header.ts';
import { looksLikeField, parseFieldBlock } from './field-block.ts';
import { reportSecondDate } from './field-errors.ts';
import { isBoilerplate } from './boilerplate.ts';
import { separateSummary, type SeparatedParagraphs, SUMMARY_END } from './summary.ts';
import { addInfo, addWarning } from '../diagnostics/message.ts';
import { splitLines, type Paragraph, groupParagraphs } from './paragraphs.ts';

/** A split that claims less is reported as doubtful. */
const SURE = 0.9;

/**
 * Reads wire copy: a date line, fields, summary, body. It is text, never markup, and nothing but furniture is left out.
 *
 * @param text the decoded file
 * @param options.timeZone IANA name of the site's zone
 * @param options.known the split, if it was inferred before
 * @param file receives every message
 */
export function parseWire(text: string, { timeZone, known }: ParseOptions, file: VFile): RawArticle {
  const lines = splitLines(text);
  const start = lines.findIndex((line) => line.text);
  const first = lines[start];
  if (!first) {
    return { fields: {}, places: {}, summary: [], body: treeOf([]), confidence: 0 };
  }
  const date = parseDateHeader(first, timeZone, file);
  const afterDate = date.found ? lines.slice(start + 1) : lines.slice(start);
  const { fields, places, taken } = parseFieldBlock(date.found ? afterDate : [], timeZone, file);
  const below = groupParagraphs(afterDate.slice(taken));
  if (date.found && below[0]) reportStrayFields(below[0], file);
  const paragraphs = withoutFurniture(below, file);
  for (const paragraph of paragraphs)
    if (isDateHeader(paragraph.text)) reportSecondDate(paragraph.lines[0]!, file);
  const parted = separateSummary(paragraphs, fields.headline, known);
  if (!parted.marked && parted.body.length && parted.confidence < SURE) reportDoubt(parted, file);
  return {
    ...(date.iso ? { datePublished: date.iso } : {}),
    fields,
    places,
    summary: parted.summary.map((paragraph) => paragraph.text),
    headlinePlace: parted.summary[0],
    body: treeOf(parted.body),
    bodyPlace: parted.body[0] ?? lines.findLast((line) => line.text) ?? first,
    confidence: parted.confidence,
  };
}

/** Fields below an empty line would be read as the story; the first paragraph shows whether that has happened. */
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

function withoutFurniture(paragraphs: readonly Paragraph[], file: VFile): Paragraph[] {
  return paragraphs.filter((paragraph) => {
    if (!isBoilerplate(paragraph.text)) return true;
    addInfo(
      file,
      'furniture',
      paragraph,
      `“${paragraph.text}” is page furniture and was left out. If it belongs to the story, write it into a sentence.`,
    );
    return false;
  });
}

function reportDoubt(parted: SeparatedParagraphs, file: VFile): void {
  const guess = parted.summary.length;
  const points = guess === 1 ? 'the first paragraph is' : `the first ${guess} paragraphs are`;
  const why = parted.because[0] ? ` (what spoke for it most: ${parted.because[0].feature})` : '';
  addWarning(
    file,
    'doubtful-split',
    parted.body[0],
    `Where the summary ends was guessed, ${Math.round(parted.confidence * 100)} % sure: ` +
      `${guess ? points : 'no paragraph is'} summary, the body begins here${why}. ` +
      `To settle it, begin each summary paragraph with \`- \`, or put a line with only \`${SUMMARY_END}\` below the last.`,
  );
}

/** The tree remark would give for these paragraphs if all of it were plain text. */
function treeOf(paragraphs: readonly Paragraph[]): Root {
  return {
    type: 'root',
    children: paragraphs.map(({ text }) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: text }],
    })),
  };
}
