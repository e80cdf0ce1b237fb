import { isAbsolute, relative, resolve } from 'node:path';
import { toProjectPath } from '../files/list-files.ts';
import type { CheckResult } from './check-site.ts';
import { countMessages } from './message-kinds.ts';

/**
 * Limits a check to what it says of some files: messages on them, and on others that name them. A mistake in the settings
 * always counts, because nothing else can be read then. What is due is left out, unless it is of one of the files.
 *
 * @param files as typed, from `from`
 * @param from the folder where they were typed, an absolute path
 */
export function limitToFiles(
  result: CheckResult,
  files: readonly string[],
  { root, from }: { root: string; from: string },
): CheckResult {
  const wanted = new Set(
    files.map((file) => toProjectPath(relative(root, isAbsolute(file) ? file : resolve(from, file)))),
  );
  const isNamed = (reason: string) => [...wanted].some((file) => reason.includes(file));
  const { messages = [], others = [] } = Object.groupBy(result.messages, ({ file = '', reason }) =>
    !result.site || wanted.has(file) || isNamed(reason) ? 'messages' : 'others',
  );
  return {
    ...result,
    messages,
    elsewhere: countMessages(others),
    duplicates: result.duplicates.filter(({ first, second }) => wanted.has(first) || wanted.has(second)),
    due: result.due.filter(({ file }) => wanted.has(file)),
  };
}
