import { dayOf } from '../../archive.js';
import { frame } from '../../frame.js';
import { storyList } from '../../lists.js';
import { counted, datePath, longDay, monthName } from '../../words.js';

export const data = {
  pagination: { data: 'collections.months', size: 1, alias: 'list' },
  permalink: ({ list }) => datePath(list.key),
};

export function render({ site, list, page }) {
  const { key: month, stories, before } = list;
  const title = monthName(month);
  const days = [...Map.groupBy(stories, dayOf)].map(
    ([day, ofDay]) => `<section><h2><a href="${datePath(day)}">${longDay(day)}</a></h2>
${storyList(ofDay, { level: 3, points: 'none', without: ['date'] })}</section>`,
  );
  const main = `<h1>${title}</h1>
<p>${counted(stories)}, day by day.</p>
${days.join('\n')}
<nav>${before ? `<a href="${datePath(before)}">The month before: ${monthName(before)}</a>` : ''}
<a href="/${month.slice(0, 4)}/">All of ${month.slice(0, 4)}</a></nav>`;
  const description = `${counted(stories)} of ${title}, day by day.`;
  return frame(site, { title, description, url: page.url }, main);
}
