import type { Story } from '../../src/archive/story.ts';
import { articlePath } from '../../src/urls/page-paths.ts';
import { toTimestamp } from '../../src/i18n/time-zone.ts';
import { type Site, siteSchema } from '../../src/settings/site-schema.ts';

/** A site with two sections, published under a folder. */
export function siteOf(settings: Record<string, unknown> = {}): Site {
  return siteSchema.parse({
    title: 'The Proof',
    tagline: 'Read once',
    url: 'https://proof.example',
    base: '/news',
    language: 'en-GB',
    timeZone: 'Europe/London',
    sections: [
      { id: 'world', title: 'World' },
      { id: 'science', title: 'Science' },
    ],
    ...settings,
  });
}

/** A story with what a test says of it. */
export function storyOf(told: Partial<Story> = {}): Story {
  const data = {
    headline: 'A storm breaks the quay',
    keyPoints: ['It broke at night.', 'No one was hurt.'],
    datePublished: '2023-07-14',
    section: 'world',
    topics: [],
    slug: 'storm-breaks-quay',
    aliases: [],
    opening: 'The quay broke in the night.',
    words: 120,
    summaryLength: 0,
    fileDigest: '',
    ...told,
  };
  return {
    path: articlePath(data),
    file: `content/articles/world/${data.slug}.txt`,
    day: data.datePublished.slice(0, 10),
    timestamp: toTimestamp(data.datePublished, 'Europe/London'),
    ...data,
  };
}
