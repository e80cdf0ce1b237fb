import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { AXE, AXE_TAGS, runAxe } from './axe.ts';

/** Every violation of axe's rules on a page as it stands, one a line. */
export async function axeViolations(page: Page): Promise<string[]> {
  // The protocol's own evaluation runs beside the page's content policy, which stays in force.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { passed, violations } = await page.evaluate(runAxe, AXE_TAGS);
  expect(passed).toBeGreaterThan(10);
  return violations;
}
