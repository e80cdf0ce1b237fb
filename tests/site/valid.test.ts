import { expect, test } from 'vitest';
import { ownSite } from './built-site.ts';
import { invalidities } from './validity.ts';

test('every page of the site is valid HTML', async () => {
  const faults: string[] = [];
  for (const page of ownSite().pages) faults.push(...(await invalidities(page)));
  expect(faults).toEqual([]);
});
