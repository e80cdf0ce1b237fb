import type { Story } from '../archive/story.ts';
import { sectionPath, standingPath } from '../archive/urls.ts';
import { cutAtWord } from '../copy/words.ts';
import type { Site } from '../desk/site.ts';
import { absolute, FEEDS, feedPath, textPath } from './address.ts';
import { summaryOf } from './summary.ts';

const NEWEST = 30;

/** A standing page, as much as is told of it. */
export interface Standing {
  id: string;
  title: string;
  description: string;
}

/**
 * The site told to language models, as Markdown: what it is, how to get text without a page around it, and the newest.
 *
 * @param stories newest first
 * @see https://llmstxt.org/
 */
export function llms(site: Site, stories: readonly Story[], standing: readonly Standing[]): string {
  const link = (name: string, path: string, note: string | undefined) =>
    `- [${inline(name)}](${absolute(site, path)})${note ? `: ${inline(note)}` : ''}`;
  const parts = [
    `# ${inline(site.title)}`,
    site.tagline && `> ${inline(site.tagline)}`,
    'Every story stands at its own address for good. Add `index.txt` to that address for the story as plain text, or ' +
      '`index.json` for the story as IPTC ninjs.',
    headed(
      'Sections',
      site.sections.map(({ id, title, description }) => link(title, sectionPath(id), description)),
    ),
    headed(
      'Newest stories',
      stories
        .slice(0, NEWEST)
        .map((story) => link(story.headline, textPath(story), cutAtWord(summaryOf(story), 200))),
    ),
    headed(
      'About',
      standing.map(({ id, title, description }) => link(title, standingPath(id), description)),
    ),
    headed('Optional', [
      ...FEEDS.map(({ file, name }) => link(name, feedPath(file), 'the newest stories in full')),
      link('Sitemap', '/sitemap.xml', 'every page, month by month'),
    ]),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function headed(heading: string, lines: readonly string[]): string | undefined {
  return lines.length ? `## ${heading}\n\n${lines.join('\n')}` : undefined;
}

/** Text on one line of Markdown, as typed: nothing in it is markup. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
