import type { Root } from 'mdast';
import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { mdastToText } from './mdast-to-text.ts';

/** A story as plain text: one line per paragraph, blank lines between. @param body the Markdown tree of its body */
export function storyText(site: Site, story: Story, body: Root): string {
  const { headline, keyPoints, byline, dateline, datePublished, dateModified, correction, source } = story;
  const section = site.sections.find(({ id }) => id === story.section)?.title ?? story.section;
  const about = [
    byline && `By ${byline}`,
    `Published ${datePublished}`,
    dateModified && `Updated ${dateModified}`,
    `${section}, ${site.title}`,
    absoluteUrl(site, story.path),
  ];
  const parts = [
    headline,
    about.filter(Boolean).join('\n'),
    keyPoints.map((point) => `- ${point}`).join('\n'),
    `${dateline ? `${dateline} — ` : ''}${mdastToText(body)}`,
    correction && `Correction: ${correction}`,
    source && `Source: ${source}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
