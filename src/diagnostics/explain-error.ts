import { isUserError } from './user-error.ts';

// What the machine refuses, in words for whoever runs a build. Errors that come from another thread keep their message
// and lose their code, so the code is read from the message. Of two paths the second is the one that is written.
const CODE = /\b(E[A-Z]{3,}): [^,]*, (?:\w+)(?: '([^']*)')?(?: -> '([^']*)')?/;

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room',
  EDQUOT: 'The disk is full for this user. Make room',
  EROFS: 'The disk is read-only. Make it writable',
  EACCES: 'The file may not be written or read. Allow it',
  EPERM: 'The file may not be written or read. Allow it',
  EMFILE: 'Too many files are open. Allow more (ulimit -n)',
  ENOTDIR: 'A file stands where a folder must be. Move it away',
  EEXIST: 'A file stands where a folder must be. Move it away',
  EISDIR: 'A folder stands where a file must be. Move it away',
  EBUSY: 'The file is in use. Let it go',
  ENOENT: 'A file went away while it was needed. Put it back',
  EIO: 'The disk fails. Look after it',
};

/**
 * An error as it should be shown: an editor's mistakes and what the machine refuses without any line of the program,
 * a fault of the program with its whole trace.
 */
export function explainError(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (isUserError(cause)) return cause.message;
  const [, code, from, to] = CODE.exec(cause.message) ?? [];
  const reason = code && REASONS[code];
  // From another thread, an editor's mistake comes without its name.
  if (!reason) return cause.stack || cause.message;
  const path = to ?? from;
  const where = path ? `: ${path}` : '';
  return `${reason} and build again (${code}${where}). Every published file is whole.`;
}
