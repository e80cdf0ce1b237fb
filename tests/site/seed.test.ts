import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ownSite, pageAt, sha256 } from './built-site.ts';
import { attribute, elements, only, ownTextOf, textOf, withClass } from './elements.ts';
import { titleOf } from './heads.ts';

const FILE = 'content/articles/world/2023-09-14-kim-jong-uns-visit-to-russia-prolonged.txt';
const ADDRESS = '/2023/09/14/kim-jong-uns-visit-to-russia-prolonged/';
const HEADLINE = 'Kim Jong Un’s visit to Russia prolonged, fueling suspicions of arms deal';

// Of the file as it came from the wire.
const SHA256 = 'f768d9c0172de7510dfabd84c1b599ac25bbab35e3a756c7517b51746eeca9c1';

const bytes = readFileSync(join(fileURLToPath(new URL('../..', import.meta.url)), FILE));
const [, , ...paragraphs] = bytes
  .toString('utf8')
  .split(/\n\s*\n/)
  .map((paragraph) => paragraph.trim());
const story = paragraphs.slice(2);

test('the seed file lies in content/ with every byte it came with', () => {
  expect(sha256(bytes)).toBe(SHA256);
});

test('the seed story’s heading is its first line without the full stop', () => {
  const page = pageAt(ownSite(), ADDRESS);
  expect(textOf(only(elements(page.tree, 'h1')))).toBe(HEADLINE);
  expect(titleOf(page)).toContain(HEADLINE);
});

test('the seed story shows its two key points and no other', () => {
  const points = only(withClass(pageAt(ownSite(), ADDRESS).tree, 'key-points'));
  expect(elements(points, 'li').map(ownTextOf)).toEqual(paragraphs.slice(0, 2));
});

test('the seed story has its thirteen paragraphs, word for word and in order', () => {
  const body = only(withClass(pageAt(ownSite(), ADDRESS).tree, 'body'));
  expect(story).toHaveLength(13);
  expect(elements(body, 'p').map(textOf)).toEqual(story);
  expect(textOf(body)).toBe(story.join(' '));
});

test('the seed story shows its date', () => {
  const article = only(elements(pageAt(ownSite(), ADDRESS).tree, 'article').slice(0, 1));
  const time = only(elements(article, 'time'));
  expect(attribute(time, 'dateTime')).toBe('2023-09-14');
  expect(textOf(time)).toBe('14 September 2023');
});

test('the furniture of the seed’s date line is nowhere on its page', () => {
  expect(pageAt(ownSite(), ADDRESS).html.toLowerCase()).not.toContain('advertisement');
});
