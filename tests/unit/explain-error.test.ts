import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ContentError } from '../../src/diagnostics/user-error.ts';
import { explainError } from '../../src/diagnostics/explain-error.ts';

const refused = (message: string) => explainError(new Error(message));

test.each([
  ['ENOSPC: no space left on device, write', 'The disk is full. Free some space and build again (ENOSPC).'],
  [
    'ENOSPC: no space left on device, copyfile',
    'The disk is full. Free some space and build again (ENOSPC).',
  ],
  [
    "EROFS: read-only file system, open '/srv/site/dist/index.html'",
    'The disk is read-only. Make it writable and build again (EROFS: /srv/site/dist/index.html).',
  ],
  [
    "EACCES: permission denied, rename '/a/next/x' -> '/a/dist/x'",
    'There is no permission to read or write the file. Allow it and build again (EACCES: /a/dist/x).',
  ],
])('%s is told in words, without the program’s lines', (message, told) => {
  expect(refused(message)).toBe(`${told} Every published file is complete.`);
});

test('what the system itself says is understood', () => {
  let cause: unknown;
  try {
    writeFileSync('/nowhere/at all/x', '');
  } catch (thrown) {
    cause = thrown;
  }
  expect(explainError(cause)).toBe(
    'A file disappeared during the build. Put it back and build again (ENOENT: /nowhere/at all/x). Every published file is complete.',
  );
});

test('a mistake in copy is its own message; a fault of the program keeps its trace', () => {
  expect(explainError(new ContentError([]))).not.toContain('at ');
  // What another thread throws comes without its name.
  expect(explainError(structuredClone(new ContentError([])))).toBe(new ContentError([]).message);
  const fault = new TypeError('x is not a function');
  expect(explainError(fault)).toBe(fault.stack);
  expect(explainError('a string')).toBe('a string');
});
