import type { VFile } from 'vfile';

/** Where a message points: line and column, both from 1, as an editor counts them. */
export interface Position {
  line: number;
  column: number;
}

/** Where a message points that is about the file as a whole. */
export const FILE_START: Position = { line: 1, column: 1 };

/** How much a message weighs: an error stops the build, a warning asks for a look, an info only tells. */
export type Severity = 'error' | 'warning' | 'info';

const SOURCE = 'wirecopy';

/** Adds an error to the file's messages: what is wrong, and what to write instead. */
export function addError(file: VFile, rule: string, place: Position | undefined, reason: string): void {
  file.message(reason, { place: toPoint(place), ruleId: rule, source: SOURCE }).fatal = true;
}

/** Adds a warning to the file's messages: what is doubtful, and how to settle it. */
export function addWarning(file: VFile, rule: string, place: Position | undefined, reason: string): void {
  file.message(reason, { place: toPoint(place), ruleId: rule, source: SOURCE });
}

/** Adds a note to the file's messages: what was done to the text that an editor may want to know. */
export function addInfo(file: VFile, rule: string, place: Position | undefined, reason: string): void {
  file.info(reason, { place: toPoint(place), ruleId: rule, source: SOURCE });
}

/** The severity behind a VFileMessage's `fatal` (true, false, undefined). */
export function severityOf(message: { fatal?: boolean | null | undefined }): Severity {
  if (message.fatal) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** Whether any message of the file is an error. */
export function hasErrors(file: VFile): boolean {
  return file.messages.some((message) => message.fatal);
}

// A paragraph or a line is a place too; a message keeps no more of it than where it stands.
function toPoint({ line, column }: Position = FILE_START): Position {
  return { line, column };
}
