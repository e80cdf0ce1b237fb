import { type Story, storySummary } from '../../archive/story.ts';
import { sectionPath, staticPagePath } from '../../urls/page-paths.ts';
import { truncate } from '../../i18n/text-length.ts';
import type { Site } from '../../settings/site-schema.ts';
import { FEEDS, feedPath, textPath } from '../../urls/file-paths.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

const NEWEST_LISTED = 30;

/** A standing page, as much as is told of it. */
export interface StaticPageSummary {
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
export function llmsTxt(
  site: Site,
  stories: readonly Story[],
  standing: readonly StaticPageSummary[],
): string {
  const link = (name: string, path: string, note: string | undefined) =>
    `- [${inline(name)}](${absoluteUrl(site, path)})${note ? `: ${inline(note)}` : ''}`;
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
        .slice(0, NEWEST_LISTED)
        .map((story) => link(story.headline, textPath(story), truncate(storySummary(story), 200))),
    ),
    headed(
      'About',
      standing.map(({ id, title, description }) => link(title, staticPagePath(id), description)),
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
