import { type Story, storySummary } from '../../archive/story.ts';
import { truncate } from '../../i18n/text-length.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { FEEDS, feedPath, textPath } from '../../urls/file-paths.ts';
import { sectionPath, staticPagePath } from '../../urls/page-paths.ts';

const NEWEST_LISTED = 30;

/** What llms.txt contains about a static page. */
export interface StaticPageSummary {
  id: string;
  title: string;
  description: string;
}

/**
 * Creates llms.txt, which describes the site for language models in Markdown: sections, newest stories and text files.
 *
 * @param stories newest first
 * @see https://llmstxt.org/
 */
export function llmsTxt(
  site: Site,
  stories: readonly Story[],
  staticPages: readonly StaticPageSummary[],
): string {
  const link = (name: string, path: string, note: string | undefined) =>
    `- [${inline(name)}](${absoluteUrl(site, path)})${note ? `: ${inline(note)}` : ''}`;
  const parts = [
    `# ${inline(site.title)}`,
    site.tagline && `> ${inline(site.tagline)}`,
    'Every story stands at its own address for good. Add `index.txt` to that address for the story as plain text, or ' +
      '`index.json` for the story as IPTC ninjs.',
    withHeading(
      'Sections',
      site.sections.map(({ id, title, description }) => link(title, sectionPath(id), description)),
    ),
    withHeading(
      'Newest stories',
      stories
        .slice(0, NEWEST_LISTED)
        .map((story) => link(story.headline, textPath(story), truncate(storySummary(story), 200))),
    ),
    withHeading(
      'About',
      staticPages.map(({ id, title, description }) => link(title, staticPagePath(id), description)),
    ),
    withHeading('Optional', [
      ...FEEDS.map(({ file, name }) => link(name, feedPath(file), 'the newest stories in full')),
      link('Sitemap', '/sitemap.xml', 'every page, month by month'),
    ]),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function withHeading(heading: string, lines: readonly string[]): string | undefined {
  return lines.length ? `## ${heading}\n\n${lines.join('\n')}` : undefined;
}

/** Escapes text, so that it is one line of Markdown without markup. */
function inline(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&]/g, '\\$&');
}
