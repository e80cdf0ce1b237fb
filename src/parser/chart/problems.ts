import type { VFile } from 'vfile';
import { addError, addWarning, type Position } from '../../diagnostics/message.ts';

/** What is wrong with a table, and where. */
export interface Problem {
  rule: string;
  place: Position;
  /** what is wrong, and what to write instead */
  reason: string;
  /** whether the chart is drawn all the same */
  isWarning?: true;
}

// A file that is wrong in every row needs one change, not hundreds of messages.
const MAX_REPORTED = 20;

/**
 * Adds problems to the file's messages, in their order in the file. After the first twenty, one message gives the number
 * of the others.
 *
 * @returns whether one of them is an error
 */
export function reportProblems(problems: readonly Problem[], file: VFile): boolean {
  const sorted = problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  for (const { rule, place, reason, isWarning } of sorted.slice(0, MAX_REPORTED)) {
    (isWarning ? addWarning : addError)(file, rule, place, reason);
  }
  const next = sorted[MAX_REPORTED];
  if (next) {
    const others = sorted.length - MAX_REPORTED;
    const count = others === 1 ? 'is one more mistake' : `are ${others} more mistakes`;
    addError(file, next.rule, next.place, `There ${count} in this table. Correct the others first.`);
  }
  return sorted.some(({ isWarning }) => !isWarning);
}

/** A text for a message: in one line, and at most 40 characters long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
