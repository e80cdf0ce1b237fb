import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isMadeByABuild, listSiteFiles } from '../../src/check/site-files.ts';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { listPageFiles } from '../../src/loader/page-files.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { ownSite } from './built-site.ts';
import { brokenLinks, strayReferences, unreachable } from './links.ts';

test('every link and fragment on every page leads to something in the build', () => {
  expect(brokenLinks(ownSite())).toEqual([]);
});

test('no page loads anything from another host, and links out stand in stories, with their rel', () => {
  expect(strayReferences(ownSite())).toEqual([]);
});

test('a reader reaches every page by links from the front page', () => {
  expect(unreachable(ownSite())).toEqual(['/404.html']);
});

test('the pages that links are held against in `dev` are those that a build makes', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const settings = readSite(root);
  const { files } = await loadArticles(root, settings);
  const expected = listPageFiles(files, ['/about/', '/corrections-policy/'], settings);
  const built = ownSite().files.filter((file) => file.endsWith('.html') && file !== '404.html');
  expect([...expected].toSorted()).toEqual(built.toSorted());
});

test('the files that `check` holds links against are those that a build makes', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const settings = readSite(root);
  const { files } = await loadArticles(root, settings, { writesCaches: false });
  const expected = listSiteFiles(root, files, ['/about/', '/corrections-policy/'], settings);
  const built = ownSite().files.filter((file) => !isMadeByABuild(file));
  expect([...expected].toSorted()).toEqual(built.toSorted());
});
