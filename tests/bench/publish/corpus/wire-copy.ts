import { type BenchStory, SECTIONS } from './story.ts';

// The corpus as an editor of Wirecopy would file it.

/** Where a story's file stands, from the project's root. */
export function wirePath({ section, moment, slug }: BenchStory): string {
  return `content/articles/${section}/${moment.slice(0, 10)}-${slug}.txt`;
}

/**
 * A story as wire copy. As desks differ, every third gives its headline as a field, and every second marks its summary.
 */
export function wireCopy({ index, moment, headline, keyPoints, topics, body }: BenchStory): string {
  const asField = index % 3 === 0;
  const mark = index % 2 === 0 ? '- ' : '';
  const summary = asField ? keyPoints : [`${headline}.`, ...keyPoints];
  const head = [
    `date ${moment}`,
    ...(asField ? [`headline: ${headline}`] : []),
    `topics: ${topics.join(', ')}`,
  ];
  return `${[head.join('\n'), ...summary.map((point) => mark + point), ...body].join('\n\n')}\n`;
}

/**
 * Settings of the site under measure. The peers draw no cards and make no search, so that neither does this one; its
 * days begin in UTC, as theirs do.
 */
export const SITE_YAML = `title: The Bench Courier
tagline: Stories that nobody wrote
url: https://courier.example
language: en
timeZone: UTC
cards: false
search: false
sections:
${SECTIONS.map((id) => `  - id: ${id}\n    title: ${id.charAt(0).toUpperCase()}${id.slice(1)}\n`).join('')}`;
