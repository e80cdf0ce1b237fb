import { frame } from '../frame.js';
import { monthLinks, storyList } from '../lists.js';
import { topicPath } from '../words.js';

export const data = {
  pagination: { data: 'collections.topics', size: 1, alias: 'list' },
  permalink: ({ list }) => topicPath(list.key),
};

const NEWEST = 50;

export function render({ site, list, page }) {
  const { key: title, stories } = list;
  const main = `<h1>${title}</h1>
${storyList(stories.slice(0, NEWEST))}
${monthLinks(stories.slice(NEWEST), 'Months with older stories')}`;
  return frame(
    site,
    { title, description: `Every story on ${title}, the newest first.`, url: page.url },
    main,
  );
}
