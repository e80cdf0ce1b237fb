import { frame } from '../../frame.js';
import { storyList } from '../../lists.js';
import { counted, datePath, longDay, monthName } from '../../words.js';

export const data = {
  pagination: { data: 'collections.days', size: 1, alias: 'list' },
  permalink: ({ list }) => datePath(list.key),
};

export function render({ site, list, page }) {
  const { key: day, stories, before } = list;
  const month = day.slice(0, 7);
  const headlines = stories.map((story) => story.data.title).join('; ');
  const description = `${counted(stories)} of ${longDay(day)}: ${headlines}`.slice(0, 200);
  const main = `<h1>${longDay(day)}</h1>
<p>The day’s edition: ${counted(stories)}.</p>
${storyList(stories, { points: 'open', without: ['date'] })}
<nav>${before ? `<a href="${datePath(before)}">The day before: ${longDay(before)}</a>` : ''}
<a href="${datePath(month)}">All of ${monthName(month)}</a></nav>`;
  return frame(site, { title: `The edition of ${longDay(day)}`, description, url: page.url }, main);
}
