import { frame } from '../frame.js';
import { keyPointList, sectionTitle } from '../lists.js';
import { datePath, escaped, longDay, topicPath } from '../words.js';

const WORDS_A_MINUTE = 238;

function headOf(site, url, data, description) {
  const { title, date, section, topics } = data;
  const meta = [
    ['article:published_time', date],
    ['article:section', sectionTitle(section)],
    ...topics.map((topic) => ['article:tag', topic]),
  ].map(([property, content]) => `<meta property="${property}" content="${escaped(content)}">\n`);
  const about = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: site.url + url,
    headline: title,
    description,
    datePublished: date,
    dateModified: date,
    author: { '@type': 'Organization', name: site.title, url: `${site.url}/` },
    publisher: { '@type': 'NewsMediaOrganization', name: site.title, url: `${site.url}/` },
    articleSection: sectionTitle(section),
    keywords: topics,
    inLanguage: site.language,
    isAccessibleForFree: true,
  };
  const json = JSON.stringify(about).replaceAll('<', '\\u003c');
  return `${meta.join('')}<script type="application/ld+json">${json}</script>\n`;
}

function neighbour(story, rel, name) {
  return story ? `<a href="${story.url}" rel="${rel}">${name}: ${escaped(story.data.title)}</a>` : '';
}

export function render(data) {
  const { site, title, date, section, topics, keyPoints, content, page } = data;
  // oxlint-disable-next-line oxc/no-this-in-exported-function -- Eleventy lends a template its functions this way
  const { previous, next } = this.neighboursOf(page.url);
  const description = keyPoints.join(' ').slice(0, 200);
  const minutes = Math.max(1, Math.round(content.split(' ').length / WORDS_A_MINUTE));
  const main = `<article>
<header>
<p><a href="/${section}/">${sectionTitle(section)}</a></p>
<h1>${escaped(title)}</h1>
<p><time datetime="${date}">${longDay(date)}, ${date.slice(11, 16)} UTC</time> <span>${minutes} min read</span></p>
</header>
<section><h2>Key points</h2>${keyPointList(keyPoints)}</section>
<div class="body">
${content}</div>
<footer><p>Topics: ${topics.map((topic) => `<a href="${topicPath(topic)}">${topic}</a>`).join(', ')}</p></footer>
</article>
<p><a href="${datePath(date)}">All stories of ${longDay(date)}</a></p>
<nav>
${neighbour(previous, 'prev', 'Previous story')}
${neighbour(next, 'next', 'Next story')}
</nav>`;
  const head = headOf(site, page.url, data, description);
  return frame(site, { title, description, url: page.url, type: 'article', head }, main);
}
