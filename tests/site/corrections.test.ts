import { expect, test } from 'vitest';
import { ownSite, pageAt } from './built-site.ts';
import { attribute, elements, only, textOf, withClass } from './elements.ts';
import { ENTRIES, SITE } from './outputs/entries.ts';

const corrected = ENTRIES.filter(({ correction }) => correction).toSorted(
  (a, b) => Date.parse(b.dateModified!) - Date.parse(a.dateModified!),
);
const main = only(elements(pageAt(ownSite(), '/corrections/').tree, 'main'));

test('the list of corrections has every corrected story, the newest correction first', () => {
  expect(corrected.length).toBeGreaterThan(1);
  const stories = withClass(main, 'story');
  expect(stories.map((story) => textOf(only(elements(story, 'h3'))))).toEqual(
    corrected.map(({ headline }) => headline),
  );
  stories.forEach((story, index) => {
    const { path, section, correction } = corrected[index]!;
    expect(attribute(only(elements(story, 'a')), 'href')).toBe(path);
    expect(textOf(story)).toContain(SITE.sections.find(({ id }) => id === section)!.title);
    expect(textOf(only(withClass(story, 'correction')))).toBe(correction);
  });
});

test('each stands under the day of its correction', () => {
  const days = elements(main, 'h2').flatMap((heading) => elements(heading, 'time'));
  expect(days.map((day) => attribute(day, 'dateTime'))).toEqual(
    corrected.map(({ dateModified }) => dateModified!.slice(0, 10)),
  );
});

test('every page leads there', () => {
  for (const { tree } of ownSite().pages) {
    const foot = only(withClass(tree, 'colophon'));
    expect(elements(foot, 'a').map((link) => attribute(link, 'href'))).toContain('/corrections/');
  }
});

test.each(corrected)(
  '$path says under its headline when it was corrected, and at its foot what was wrong',
  (entry) => {
    const article = elements(pageAt(ownSite(), entry.path).tree, 'article')[0]!;
    const notice = only(withClass(article, 'corrected'));
    expect(textOf(notice)).toMatch(/^Corrected on \d+ \w+ \d{4}, \d\d:\d\d /);
    expect(attribute(only(elements(notice, 'time')), 'dateTime')).toBe(entry.dateModified);
    expect(attribute(notice, 'href')).toBe(`#${attribute(only(withClass(article, 'correction')), 'id')}`);
    const header = only(elements(article, 'header'));
    expect(elements(header).indexOf(notice)).toBeGreaterThan(
      elements(header).indexOf(only(elements(header, 'h1'))),
    );
    const note = textOf(only(withClass(article, 'correction')));
    expect(note).toMatch(/^Correction, \d+ \w+ \d{4}\. /);
    expect(note).toContain(entry.correction);
  },
);
