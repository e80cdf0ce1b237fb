import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDiagnostic, formatDiagnostics, parseDiagnostic } from '../../src/diagnostics/report.ts';

test('a formatted diagnostic is read again as what it was', () => {
  const position = fc.record({
    line: fc.integer({ min: 1, max: 9999 }),
    column: fc.integer({ min: 1, max: 999 }),
  });
  const reason = fc.string({ unit: fc.constantFrom('A', '.', ' ', ':', '(', ')', '`', '7', 'é') });
  fc.assert(
    fc.property(fc.constantFrom('error', 'warning'), position, reason, (severity, at, why) => {
      const diagnostic = createDiagnostic(severity, 'content/articles/a:b (2).txt', 'bad-date', at, why);
      expect(parseDiagnostic(formatDiagnostics([diagnostic]))).toEqual(diagnostic);
    }),
  );
  expect(parseDiagnostic('content/a.txt: something else')).toBeUndefined();
});
