import { readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { UserError } from '../diagnostics/user-error.ts';

/**
 * Checks that a paper can be made in a folder: it does not exist yet, or has nothing in it but a Git repository.
 *
 * @param target absolute path of the folder
 * @param engine absolute path of the engine
 * @throws UserError that says what is in the way
 */
export function checkTarget(target: string, engine: string): void {
  const fromEngine = relative(engine, target);
  if (fromEngine === '' || !fromEngine.startsWith(`..${sep}`)) {
    throw new UserError(
      `${target} is inside Wirecopy itself, which an update would overwrite. Name a folder beside it, such as ../my-paper.`,
    );
  }
  const names = namesIn(target).filter((name) => name !== '.git');
  if (names.length === 0) return;
  const some = names.toSorted().slice(0, 3).join(', ');
  throw new UserError(
    `${target} is not empty: it has ${some}${names.length > 3 ? ' and more' : ''}. Nothing was changed. Name a new folder.`,
  );
}

function namesIn(target: string): string[] {
  try {
    return readdirSync(target);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    if (code !== 'ENOTDIR') throw cause;
    throw new UserError(`${target} is a file, or below one. Nothing was changed. Name a new folder.`);
  }
}
