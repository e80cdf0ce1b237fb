import { findWords } from './mark-words.ts';

/** One story of the index. */
export type FoundStory = [
  path: string,
  headline: string,
  day: string,
  topics: string,
  lang?: string,
  dir?: string,
];

/** What results need besides: what addresses begin with, and the language of dates. */
export interface ResultSettings {
  base: string;
  language: string;
}

/** The stories of one year as rows under its heading, as on other lists; the words in the headlines are marked. */
export function resultsOfYear(
  stories: readonly FoundStory[],
  words: readonly string[],
  settings: ResultSettings,
): HTMLElement {
  const list = element('ul', { role: 'list' });
  list.append(...stories.map((story) => resultRow(story, words, settings)));
  const rows = element('div', { className: 'rows' });
  const [first] = stories;
  const year = first ? formatDay(first[2], settings.language, { year: 'numeric' }) : '';
  rows.append(element('h2', { textContent: year }), list);
  return rows;
}

function resultRow(
  [path, headline, day, , lang, dir]: FoundStory,
  words: readonly string[],
  { base, language }: ResultSettings,
): HTMLElement {
  const link = element('a', { href: base + path, ...(lang && dir ? { lang, dir } : {}) });
  let at = 0;
  for (const [start, end] of findWords(headline, words)) {
    link.append(headline.slice(at, start), element('mark', { textContent: headline.slice(start, end) }));
    at = end;
  }
  link.append(headline.slice(at));
  const heading = element('h3', { className: 'headline' });
  heading.append(link);
  const text = element('div', { className: 'text' });
  text.append(heading);
  const time = element('time', {
    dateTime: day,
    textContent: formatDay(day, language, { day: 'numeric', month: 'long' }),
  });
  const about = element('p', { className: 'about' });
  about.append(time);
  const row = element('article', { className: 'story row' });
  row.append(text, about);
  const item = element('li', {});
  item.append(row);
  return item;
}

function formatDay(day: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  return new Date(day).toLocaleDateString(language, { ...parts, calendar: 'gregory', timeZone: 'UTC' });
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}
