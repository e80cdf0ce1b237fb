import type { VFileMessage } from 'vfile-message';
import { severityOf } from './message.ts';

/** What is said of a place in a file: a message without the machinery around it, which passes between threads. */
export type Diagnostic = Pick<VFileMessage, 'file' | 'line' | 'column' | 'fatal' | 'reason' | 'ruleId'>;

/** Messages as remarks. */
export function toDiagnostics(messages: readonly VFileMessage[]): Diagnostic[] {
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
export function formatDiagnostics(remarks: readonly Diagnostic[]): string {
  return remarks.map(formatDiagnostic).join('\n');
}

function formatDiagnostic(remark: Diagnostic): string {
  const place = `${remark.file}:${remark.line ?? 1}:${remark.column ?? 1}`;
  return `${place}  ${severityOf(remark)}  ${remark.reason} (${remark.ruleId})`;
}

/**
 * An editor's mistakes, all of a run. Its message is the whole list and it carries no stack, because where in the
 * program a mistake was noticed says nothing to who made it.
 */
export class ContentError extends Error {
  override name = 'CopyError';
  readonly mistakes: readonly Diagnostic[];

  constructor(remarks: readonly Diagnostic[]) {
    const errors = remarks.filter(({ fatal }) => fatal);
    const count = errors.length === 1 ? 'One mistake' : `${errors.length} mistakes`;
    super(`${count} in content/. Nothing was published; the site stands as it was.\n\n${formatDiagnostics(errors)}\n`);
    this.stack = '';
    this.mistakes = errors;
  }
}
