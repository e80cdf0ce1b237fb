import { expect, test } from 'vitest';
import { ownSite } from './built-site.ts';
import { attribute, elements, withClass } from './elements.ts';
import { invalidities } from './validity.ts';

test('each story of a list is named by its headline', () => {
  for (const { address, tree } of ownSite().pages) {
    const stories = elements(tree, 'article').filter(
      (article) => attribute(article, 'className') === 'story',
    );
    const names = stories.map((article) => attribute(article, 'ariaLabelledBy'));
    const headlines = stories.map((article) => attribute(withClass(article, 'headline')[0]!, 'id'));
    expect([address, names]).toEqual([address, headlines]);
    expect(new Set(names)).toHaveLength(stories.length);
    expect(names).not.toContain(undefined);
  }
});

test('every page of the site is valid HTML', async () => {
  const faults: string[] = [];
  for (const page of ownSite().pages) faults.push(...(await invalidities(page)));
  expect(faults).toEqual([]);
});
