import { frame } from '../frame.js';
import { monthLinks, storyItem, storyList } from '../lists.js';
import { datePath, escaped, longDay } from '../words.js';

export const data = { permalink: '/', eleventyImport: { collections: ['stories', 'sections'] } };

const SECOND_RANK = 4;
const A_SECTION = 5;

export function render({ site, collections, page }) {
  const { stories } = collections;
  const [lead, ...others] = stories.slice(0, 1 + SECOND_RANK);
  const shown = new Set([lead, ...others]);
  const ofSection = new Map(collections.sections.map(({ key, stories: listed }) => [key, listed]));
  const sections = site.sections.map(({ id, title }) => {
    const listed = (ofSection.get(id) ?? []).slice(0, A_SECTION + shown.size);
    const fresh = listed.filter((story) => !shown.has(story)).slice(0, A_SECTION);
    return `<section><h2><a href="/${id}/">${title}</a></h2>${storyList(fresh, { level: 3, without: ['section'] })}</section>`;
  });
  const opening = escaped(lead.rawInput.trim().split('\n', 1)[0]);
  const main = `<h1>${site.title}</h1>
<p><a href="${datePath(lead.data.date)}">${longDay(lead.data.date)}</a></p>
<div>${storyItem(lead, { points: 'open' })}<p>${opening}</p></div>
<section><h2>Also new</h2>${storyList(others, { level: 3 })}</section>
${sections.join('\n')}
${monthLinks(stories, 'The archive')}`;
  return frame(site, { title: site.title, description: site.tagline, url: page.url }, main);
}
