import type { BenchStory } from './story.ts';

// The corpus as the peers take it: Markdown of plain paragraphs, which they render fastest, under front matter in JSON,
// which of their three kinds both read fastest.

/** The body as Markdown. No sentence of the corpus holds a sign that Markdown would take for markup. */
export function markdownBody({ body }: BenchStory): string {
  return `${body.join('\n\n')}\n`;
}

/** What both peers have in their front matter. */
export function frontMatter({ headline, moment, slug, topics, keyPoints }: BenchStory) {
  return { title: headline, date: `${moment}:00Z`, slug, topics, keyPoints };
}

/** The file of a story under its section's folder. */
export function markdownPath({ section, moment, slug }: BenchStory): string {
  return `${section}/${moment.slice(0, 10)}-${slug}.md`;
}
