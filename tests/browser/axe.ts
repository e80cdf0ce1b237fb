import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';

/** The source text of axe, which leaves itself in the page as `axe`. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every rule of axe for WCAG 2.0 to 2.2, A and AA, and its best practices; none is switched off. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * Runs axe, which must be in the page: this runs there, and can use nothing from outside of itself.
 *
 * @returns how many rules are kept, and every violation, one a line: the rule, what it says, and the nodes
 */
export async function runAxe(tags: string[]): Promise<{ passed: number; violations: string[] }> {
  const { passes, violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    runOnly: { type: 'tag', values: tags },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  });
  return {
    passed: passes.length,
    violations: violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  };
}
