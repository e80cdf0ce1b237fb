import { hash } from 'node:crypto';
import type { Story } from '../archive/story.ts';

/** A page, or any other file that a route renders. */
export interface Page {
  /** from the root of the site: `2023/09/14/index.html` */
  file: string;
  /** the file of the route, from the project's root: `src/pages/[year]/index.astro` */
  route: string;
  params: Readonly<Record<string, string | undefined>>;
  /** everything the page shows; undefined if the route queries the archive itself */
  props: Readonly<Record<string, unknown>> | undefined;
  /** the stories whose bodies the page shows */
  reads: readonly Story[];
  /** another file with the same bytes */
  sameAs?: string | undefined;
}

/**
 * Creates the function that computes the key of a page. While the key is the same, the bytes of the page are the same.
 * The key is a digest of every value in `props`, where a story counts without its body, and of the files of the stories
 * in `reads`.
 *
 * @param everything the digest of what every page depends on: code, settings, environment
 * @returns a function that returns a key: 16 characters of base64url
 */
export function createPageKey(everything: string): (page: Page) => string {
  // Cached, because a story is in the props of many pages.
  const digests = new WeakMap<object, string>();

  const digestWithoutBody = (story: Story): string => {
    const cached = digests.get(story);
    if (cached) return cached;
    const { fileDigest: _, ...fields } = story;
    const digest = hash('sha1', JSON.stringify(fields), 'base64');
    digests.set(story, digest);
    return digest;
  };

  const serialize = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(serialize).join()}]`;
    return isStory(value) ? digestWithoutBody(value) : (JSON.stringify(value) ?? '');
  };

  return ({ file, route, props = {}, reads }) => {
    const values = Object.entries(props).map(([name, value]) => `${name}:${serialize(value)}`);
    const bodies = reads.map(({ fileDigest }) => fileDigest);
    return hash('sha1', [everything, route, file, ...values, ...bodies].join('\n'), 'base64url').slice(0, 16);
  };
}

function isStory(value: unknown): value is Story {
  return typeof value === 'object' && value !== null && 'fileDigest' in value;
}
