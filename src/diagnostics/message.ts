import type { VFile } from 'vfile';

/** A position in a file: line and column from 1, the column in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** The position of a message about the whole file. */
export const FILE_START: Position = { line: 1, column: 1 };

/** An error stops the build. A warning asks an editor to check something. An info needs no action. */
export type Severity = 'error' | 'warning' | 'info';

const SOURCE = 'wirecopy';

/** Adds an error to the file's messages: what is wrong, and what to write instead. */
export function addError(file: VFile, rule: string, place: Position | undefined, reason: string): void {
  file.message(reason, { place: toPoint(place), ruleId: rule, source: SOURCE }).fatal = true;
}

/** Adds a warning to the file's messages: what may be wrong, and how to correct it. */
export function addWarning(file: VFile, rule: string, place: Position | undefined, reason: string): void {
  file.message(reason, { place: toPoint(place), ruleId: rule, source: SOURCE });
}

/** Adds an info to the file's messages: how the text was changed or understood. */
export function addInfo(file: VFile, rule: string, place: Position | undefined, reason: string): void {
  file.info(reason, { place: toPoint(place), ruleId: rule, source: SOURCE });
}

/** The severity of a VFileMessage: its `fatal` is true for an error, false for a warning, undefined for an info. */
export function severityOf(message: { fatal?: boolean | null | undefined }): Severity {
  if (message.fatal) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Whether any message of the file is an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal);
}

// Callers may pass a whole paragraph or line. VFile would keep its other properties.
function toPoint({ line, column }: Position = FILE_START): Position {
  return { line, column };
}
