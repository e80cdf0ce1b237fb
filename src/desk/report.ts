import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../copy/messages.ts';

/** One line a message: `content/articles/world/storm.txt:3:1  error  There is no … (unknown-field)`. */
export function report(messages: readonly VFileMessage[]): string {
  return messages.map(lineFor).join('\n');
}

function lineFor(message: VFileMessage): string {
  const place = `${message.file}:${message.line ?? 1}:${message.column ?? 1}`;
  return `${place}  ${severityOf(message)}  ${message.reason} (${message.ruleId})`;
}

/**
 * An editor's mistakes, all of a run. Its message is the whole list and it carries no stack, because where in the
 * program a mistake was noticed says nothing to who made it.
 */
export class CopyError extends Error {
  override name = 'CopyError';

  constructor(messages: readonly VFileMessage[]) {
    const errors = messages.filter((message) => message.fatal);
    const count = errors.length === 1 ? 'One mistake' : `${errors.length} mistakes`;
    super(`${count} in content/. Nothing was published; the site stands as it was.\n\n${report(errors)}\n`);
    this.stack = '';
  }
}
