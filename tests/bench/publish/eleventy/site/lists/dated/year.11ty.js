import { monthOf } from '../../archive.js';
import { frame } from '../../frame.js';
import { storyList } from '../../lists.js';
import { counted, datePath, monthName } from '../../words.js';

export const data = {
  pagination: { data: 'collections.years', size: 1, alias: 'list' },
  permalink: ({ list }) => `/${list.key}/`,
};

const A_MONTH = 5;

export function render({ site, list, page }) {
  const { key: year, stories, before } = list;
  const months = [...Map.groupBy(stories, monthOf)].map(
    ([month, ofMonth]) => `<section><h2><a href="${datePath(month)}">${monthName(month)}</a></h2>
${storyList(ofMonth.slice(0, A_MONTH), { level: 3, points: 'none' })}
<p><a href="${datePath(month)}">All ${ofMonth.length} stories of ${monthName(month)}</a></p></section>`,
  );
  const main = `<h1>${year}</h1>
<p>${counted(stories)}, month by month.</p>
${months.join('\n')}
<nav>${before ? `<a href="/${before}/">The year before: ${before}</a>` : ''} <a href="/">Front page</a></nav>`;
  const description = `${counted(stories)} of ${year}, month by month.`;
  return frame(site, { title: year, description, url: page.url }, main);
}
