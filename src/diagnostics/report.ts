import type { VFileMessage } from 'vfile-message';
import { VFile } from 'vfile';
import { addError, addWarning, type Position, severityOf } from './message.ts';

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

/**
 * One diagnostic about a file that is not being parsed.
 *
 * @param path the file, from the project's root
 * @param rule the id of the rule: `same-address`
 * @param position undefined means the start of the file
 * @param reason what is wrong, and what to write instead
 */
export function createDiagnostic(
  severity: 'error' | 'warning',
  path: string,
  rule: string,
  position: Position | undefined,
  reason: string,
): Diagnostic {
  const file = new VFile({ path });
  (severity === 'error' ? addError : addWarning)(file, rule, position, reason);
  return toDiagnostics(file.messages)[0]!;
}

/** One line a diagnostic: `content/articles/world/storm.txt:3:1  error  There is no … (unknown-field)`. */
export function formatDiagnostics(remarks: readonly Diagnostic[]): string {
  return remarks.map(formatDiagnostic).join('\n');
}

function formatDiagnostic(remark: Diagnostic): string {
  const place = `${remark.file}:${remark.line ?? 1}:${remark.column ?? 1}`;
  return `${place}  ${severityOf(remark)}  ${remark.reason} (${remark.ruleId})`;
}
