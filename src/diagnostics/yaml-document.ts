import type { VFile } from 'vfile';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { addError, type Position } from './message.ts';

// Parsing takes time with the square of the mistakes, and one call for each level of nesting.
const LONGEST = 30_000;
// One slip can lead to as many mistakes as there are characters after it.
const MOST_PROBLEMS = 10;

/** A YAML document, and where things are in its file. */
export interface YamlDocument {
  document: Document.Parsed;
  /** @param offset in characters, from the start of the YAML */
  positionAt(offset: number): Position;
}

export interface YamlOptions {
  /** lines of the file above the YAML */
  lineOffset?: number;
  /** whether a key that stands twice is a mistake; otherwise the caller reports it */
  uniqueKeys?: boolean;
  /** makes a message of what the parser says */
  explain?(problem: string): string;
}

/**
 * Parses YAML.
 *
 * @param text at most 30,000 characters: settings and front matter are short
 * @param file receives `not-yaml` for each problem
 * @returns undefined after an error
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseYamlDocument(
  text: string,
  file: VFile,
  {
    lineOffset = 0,
    uniqueKeys = true,
    explain = (what) => `This is not YAML: ${what}. Put text with : or # or @ in quotes.`,
  }: YamlOptions = {},
): YamlDocument | undefined {
  const lineCounter = new LineCounter();
  const positionAt = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + lineOffset, column: col };
  };
  const result = parseSafely(text, lineCounter, uniqueKeys);
  if ('document' in result) return { document: result.document, positionAt };
  for (const { what, offset } of result.problems) {
    addError(file, 'not-yaml', positionAt(offset), explain(what));
  }
  return undefined;
}

interface YamlProblem {
  what: string;
  offset: number;
}

function parseSafely(
  text: string,
  lineCounter: LineCounter,
  uniqueKeys: boolean,
): { document: Document.Parsed } | { problems: YamlProblem[] } {
  if (text.length > LONGEST) {
    lineCounter.addNewLine(0);
    return { problems: [{ what: `It has more than ${LONGEST.toLocaleString('en')} letters`, offset: 0 }] };
  }
  try {
    const document = parseDocument(text, { lineCounter, uniqueKeys });
    if (document.errors.length === 0) return { document };
    // The parser reports some stack overflows as mistakes of the text.
    if (document.errors.some(({ message }) => STACK.test(message))) return TOO_DEEP;
    const remark = UNWANTED_REMARK.exec(text);
    if (remark) return { problems: [{ what: TOO_LITTLE, offset: remark.index + remark[0].length - 1 }] };
    const problems = document.errors.slice(0, MOST_PROBLEMS);
    return {
      problems: problems.map(({ message, pos }) => ({
        what: message.split(/ at line |\n/)[0]!,
        offset: pos[0],
      })),
    };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return TOO_DEEP;
  }
}

// A colour within brackets, as in `{ accent: #0b5d4e }`: the rest of the line is a remark, with the closing bracket.
const UNWANTED_REMARK = /^[^#'"\n]*[{[][^}\]'"#\n]*:[ \t]+#/m;
const TOO_LITTLE = 'What follows `#` is a remark here, so the bracket is not closed';

const STACK = /call stack|stack overflow/i;
const TOO_DEEP = { problems: [{ what: 'It is nested too deep', offset: 0 }] };
