import { expect, test } from 'vitest';
import { briefDate } from '../../src/i18n/format-date.ts';

const LONDON = { language: 'en-GB', timeZone: 'Europe/London' };

test.each([
  ['2025-09-15T15:40+01:00', '15:40'],
  ['2025-09-15', undefined],
  ['2025-04-02', '2 April'],
  ['2024-12-08T10:00Z', '8 Dec 2024'],
])('%s in a list whose newest day is 15 September 2025 is said as %s', (iso, text) => {
  expect(briefDate(iso, '2025-09-15', LONDON)).toBe(text);
});

test('is in the form of the language', () => {
  const american = { language: 'en-US', timeZone: 'America/New_York' };
  expect(briefDate('2025-09-15T15:40-04:00', '2025-09-15', american)).toMatch(/^3:40\sPM$/);
  expect(briefDate('2024-12-08', '2025-09-15', american)).toBe('Dec 8, 2024');
  expect(briefDate('2025-04-02', '2025-09-15', { ...american, language: 'de' })).toBe('2. April');
});
