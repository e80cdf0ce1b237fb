import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { addError, addWarning, type Position, severityOf } from './message.ts';

/** A message about a file, as a plain object that can be sent to another thread. */
export type Diagnostic = Pick<VFileMessage, 'file' | 'line' | 'column' | 'fatal' | 'reason' | 'ruleId'>;

/** Turns VFile messages into plain objects. */
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
 * Creates a diagnostic about a file that is not being parsed.
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

/** Formats diagnostics, one a line: `content/articles/world/storm.txt:3:1  error  There is no … (unknown-field)`. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(formatDiagnostic).join('\n');
}

const FORMATTED = /^(.+?):(\d+):(\d+) {2}(error|warning|info) {2}([^]*) \(([\w-]+)\)$/;

/** Reads a line of {@link formatDiagnostics}, as caches keep it; undefined for another line. */
export function parseDiagnostic(formatted: string): Diagnostic | undefined {
  const [, file = '', line, column, severity, reason = '', ruleId] = FORMATTED.exec(formatted) ?? [];
  if (!ruleId) return undefined;
  const fatal = severity === 'info' ? undefined : severity === 'error';
  return { file, line: Number(line), column: Number(column), fatal, reason, ruleId };
}

function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, reason, ruleId } = diagnostic;
  return `${file}:${line ?? 1}:${column ?? 1}  ${severityOf(diagnostic)}  ${reason} (${ruleId})`;
}
