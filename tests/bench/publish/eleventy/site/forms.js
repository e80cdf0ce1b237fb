import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sectionTitle } from './lists.js';
import { topicPath } from './words.js';

// A story's other two forms. Eleventy's own way to a second file of one page is a template paginated over all stories,
// one for each form. That took a third more time and memory than to write the files when the pages are done, so this is
// how it is done here.

const AT_ONCE = 64;

/** Writes `index.txt` and `index.json` beside the page of each story. */
export async function writeForms(site, stories, output) {
  for (let start = 0; start < stories.length; start += AT_ONCE) {
    await Promise.all(
      stories.slice(start, start + AT_ONCE).flatMap((story) => {
        const folder = join(output, story.url);
        return [
          writeFile(join(folder, 'index.txt'), asText(site, story)),
          writeFile(join(folder, 'index.json'), asData(site, story)),
        ];
      }),
    );
  }
}

function asText(site, { url, rawInput, data }) {
  const { title, date, section, keyPoints } = data;
  return `${title}

Published ${date}
${sectionTitle(section)}, ${site.title}
${site.url}${url}

${keyPoints.map((point) => `- ${point}`).join('\n')}

${rawInput.trim()}
`;
}

function asData(site, { url, rawInput, content, data }) {
  const { title, date, section, topics, keyPoints } = data;
  const text = rawInput.trim();
  return JSON.stringify({
    uri: site.url + url,
    standard: { name: 'ninjs', version: '3.0' },
    type: 'text',
    firstCreated: date,
    versionCreated: date,
    language: site.language,
    headlines: [{ role: 'main', contentType: 'text/plain', value: title }],
    descriptions: keyPoints.map((value) => ({ role: 'keyPoint', contentType: 'text/plain', value })),
    bodies: [
      { role: 'main', contentType: 'text/plain', wordCount: text.split(/\s+/).length, value: text },
      { role: 'richtext', contentType: 'text/html', value: content },
    ],
    subjects: [
      { name: sectionTitle(section), rel: 'section', uri: `${site.url}/${section}/` },
      ...topics.map((name) => ({ name, rel: 'topic', uri: site.url + topicPath(name) })),
    ],
  });
}
