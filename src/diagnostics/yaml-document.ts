import {
  type Document,
  type DocumentOptions,
  parseDocument,
  type ParseOptions,
  type SchemaOptions,
} from 'yaml';

// The parser takes time with the square of the mistakes, and a call for each level of nesting.
const MOST_LETTERS = 30_000;
// One slip may lead to as many mistakes as there are letters after it.
const MOST_PROBLEMS = 10;

/** What is wrong with YAML, and the offset at which it is. */
export interface YamlProblem {
  what: string;
  offset: number;
}

/**
 * Parses YAML. Never throws: what cannot be parsed is a problem.
 *
 * @param text at most 30,000 letters: settings and front matter are short
 * @returns the document, or the first problems, at least one
 * @see https://yaml.org/spec/1.2.2/
 */
export function parseYamlDocument(
  text: string,
  options: ParseOptions & DocumentOptions & SchemaOptions,
): { document: Document.Parsed } | { problems: YamlProblem[] } {
  if (text.length > MOST_LETTERS) {
    options.lineCounter?.addNewLine(0);
    return {
      problems: [{ what: `It has more than ${MOST_LETTERS.toLocaleString('en')} letters`, offset: 0 }],
    };
  }
  try {
    const document = parseDocument(text, options);
    if (document.errors.length === 0) return { document };
    // The parser tells some of what it ran into on the stack as mistakes of the text.
    if (document.errors.some(({ message }) => STACK.test(message))) return TOO_DEEP;
    return {
      problems: document.errors
        .slice(0, MOST_PROBLEMS)
        .map(({ message, pos }) => ({ what: message.split(/ at line |\n/)[0]!, offset: pos[0] })),
    };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    return TOO_DEEP;
  }
}

const STACK = /call stack|stack overflow/i;
const TOO_DEEP = { problems: [{ what: 'It is nested too deep', offset: 0 }] };
