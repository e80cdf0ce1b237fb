import { countMonths } from './archive.js';
import { datePath, escaped, longDay, monthAlone } from './words.js';

export const sectionTitle = (id) => id.charAt(0).toUpperCase() + id.slice(1);

export const keyPointList = (points) =>
  `<ul class="key-points">${points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul>`;

/** One story of a list. `points` is `open`, `folded` or `none`. */
export function storyItem({ url, data }, { level = 2, points = 'folded', without = [] } = {}) {
  const list = points === 'none' ? '' : keyPointList(data.keyPoints);
  const section = without.includes('section')
    ? ''
    : `<span class="section">${sectionTitle(data.section)}</span>`;
  const date = without.includes('date') ? '' : `<time datetime="${data.date}">${longDay(data.date)}</time>`;
  return `<article>
<h${level}><a href="${url}">${escaped(data.title)}</a></h${level}>
<p>${section} ${date}</p>
${points === 'folded' ? `<details><summary>Key points</summary>${list}</details>` : list}
</article>`;
}

export function storyList(stories, options) {
  return `<ul class="stories">
${stories.map((story) => `<li>${storyItem(story, options)}</li>`).join('\n')}
</ul>`;
}

/** Links to months, under their years. */
export function monthLinks(stories, heading) {
  const years = Map.groupBy(countMonths(stories), ({ month }) => month.slice(0, 4));
  const rows = [...years].map(
    ([year, months]) => `<dt><a href="/${year}/">${year}</a></dt>
<dd><ul>${months
      .map(({ month, count }) => `<li><a href="${datePath(month)}">${monthAlone(month)}</a> ${count}</li>`)
      .join('\n')}</ul></dd>`,
  );
  return rows.length ? `<nav class="months"><h2>${heading}</h2><dl>${rows.join('\n')}</dl></nav>` : '';
}
