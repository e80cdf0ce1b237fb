import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../copy/messages.ts';

/** What is said of a place in a file: a message without the machinery around it, which passes between threads. */
export type Remark = Pick<VFileMessage, 'file' | 'line' | 'column' | 'fatal' | 'reason' | 'ruleId'>;

/** Messages as remarks. */
export function remarksOf(messages: readonly VFileMessage[]): Remark[] {
  return messages.map(({ file, line, column, fatal, reason, ruleId }) => ({
    file,
    line,
    column,
    fatal,
    reason,
    ruleId,
  }));
}

/** One line a remark: `content/articles/world/storm.txt:3:1  error  There is no … (unknown-field)`. */
export function report(remarks: readonly Remark[]): string {
  return remarks.map(lineFor).join('\n');
}

function lineFor(remark: Remark): string {
  const place = `${remark.file}:${remark.line ?? 1}:${remark.column ?? 1}`;
  return `${place}  ${severityOf(remark)}  ${remark.reason} (${remark.ruleId})`;
}

/**
 * An editor's mistakes, all of a run. Its message is the whole list and it carries no stack, because where in the
 * program a mistake was noticed says nothing to who made it.
 */
export class CopyError extends Error {
  override name = 'CopyError';
  readonly mistakes: readonly Remark[];

  constructor(remarks: readonly Remark[]) {
    const errors = remarks.filter(({ fatal }) => fatal);
    const count = errors.length === 1 ? 'One mistake' : `${errors.length} mistakes`;
    super(`${count} in content/. Nothing was published; the site stands as it was.\n\n${report(errors)}\n`);
    this.stack = '';
    this.mistakes = errors;
  }
}
