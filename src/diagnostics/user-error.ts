import { type Diagnostic, formatDiagnostics } from './report.ts';

/**
 * An error that is not a bug. Its message tells an editor or operator what to do. It has no stack, because a stack
 * trace does not help them.
 */
export class UserError extends Error {
  override name = 'UserError';
  override stack = '';
}

/** All mistakes in `content/` that one run found. The message lists them. */
export class ContentError extends UserError {
  readonly mistakes: readonly Diagnostic[];

  /** @param diagnostics only the errors are used */
  constructor(diagnostics: readonly Diagnostic[]) {
    const errors = diagnostics.filter(({ fatal }) => fatal);
    const count = errors.length === 1 ? 'One mistake' : `${errors.length} mistakes`;
    super(
      `${count} in content/. Nothing was published; the site is unchanged.\n\n${formatDiagnostics(errors)}\n`,
    );
    this.mistakes = errors;
  }
}

/** Whether an error is a {@link UserError}. The bundle of the pages has its own copy of it, so this compares names. */
export function isUserError(cause: unknown): cause is UserError & { name: 'UserError' } {
  return cause instanceof Error && cause.name === 'UserError';
}
