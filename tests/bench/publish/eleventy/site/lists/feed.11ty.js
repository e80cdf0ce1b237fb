import { sectionTitle } from '../lists.js';
import { escaped } from '../words.js';

export const data = {
  permalink: '/feed.xml',
  layout: false,
  eleventyExcludeFromCollections: true,
  eleventyImport: { collections: ['stories'] },
};

const NEWEST = 50;

function itemOf(site, { url, data: story, content }) {
  const address = site.url + url;
  return `<item>
<title>${escaped(story.title)}</title>
<link>${address}</link>
<guid isPermaLink="true">${address}</guid>
<description>${escaped(story.keyPoints.join(' '))}</description>
${[sectionTitle(story.section), ...story.topics].map((name) => `<category>${escaped(name)}</category>`).join('')}
<pubDate>${new Date(story.date).toUTCString()}</pubDate>
<content:encoded>${escaped(content)}</content:encoded>
</item>`;
}

export function render({ site, collections }) {
  const items = collections.stories.slice(0, NEWEST);
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${site.title}</title>
<link>${site.url}/</link>
<description>${site.tagline}</description>
<language>${site.language}</language>
<lastBuildDate>${new Date(items[0].data.date).toUTCString()}</lastBuildDate>
${items.map((story) => itemOf(site, story)).join('\n')}
</channel>
</rss>
`;
}
