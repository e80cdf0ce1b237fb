import { isUserError } from './user-error.ts';

// Matches the message of a system error. Errors from another thread lose their `code` property and keep their message.
// If there are two paths, the second is the one being written.
const CODE = /\b(E[A-Z]{3,}): [^,]*, (?:\w+)(?: '([^']*)')?(?: -> '([^']*)')?/;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space',
  EDQUOT: 'The disk quota of this user is full. Free some space',
  EROFS: 'The disk is read-only. Make it writable',
  EACCES: 'There is no permission to read or write the file. Allow it',
  EPERM: 'There is no permission to read or write the file. Allow it',
  EMFILE: 'Too many files are open. Allow more (ulimit -n)',
  ENOTDIR: 'There is a file where a folder must be. Move it away',
  EEXIST: 'There is a file where a folder must be. Move it away',
  EISDIR: 'There is a folder where a file must be. Move it away',
  EBUSY: 'Another program has the file open. Close it',
  ENOENT: 'A file disappeared during the build. Put it back',
  EIO: 'The disk reports an error. Check it',
};

/**
 * The text to show for an error. User errors and known system errors have no stack trace; other errors are bugs, so
 * they keep it.
 *
 * @param cause anything that was thrown
 */
export function explainError(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (isUserError(cause)) return cause.message;
  const [, code, from, to] = CODE.exec(cause.message) ?? [];
  const reason = code && REASONS[code];
  // A UserError from another thread has lost its name, and its stack is empty.
  if (!reason) return cause.stack || cause.message;
  const path = to ?? from;
  const where = path ? `: ${path}` : '';
  return `${reason} and build again (${code}${where}). Every published file is complete.`;
}
