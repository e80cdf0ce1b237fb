import { frame } from '../frame.js';
import { monthLinks, sectionTitle, storyList } from '../lists.js';

export const data = {
  pagination: { data: 'collections.sections', size: 1, alias: 'list' },
  permalink: ({ list }) => `/${list.key}/`,
};

const NEWEST = 30;

export function render({ site, list, page }) {
  const title = sectionTitle(list.key);
  const main = `<h1>${title}</h1>
${storyList(list.stories.slice(0, NEWEST), { without: ['section'] })}
${monthLinks(list.stories, `All of ${title}`)}`;
  return frame(site, { title, description: `${title}: the newest stories.`, url: page.url }, main);
}
