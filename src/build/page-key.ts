import { hash } from 'node:crypto';
import type { Story } from '../archive/story.ts';

/** A page, or any other file that a route renders. */
export interface Page {
  /** from the root of the site: `2023/09/14/index.html` */
  file: string;
  /** the file of the route, from the project's root: `src/pages/[year]/index.astro` */
  route: string;
  params: Readonly<Record<string, string | undefined>>;
  /** everything the page shows; undefined where the route takes it from the archive itself */
  props: Readonly<Record<string, unknown>> | undefined;
  /** the stories whose bodies the page shows */
  reads: readonly Story[];
  /** the file that has the same bytes */
  sameAs?: string | undefined;
}

/**
 * Creates the function that computes the key of a page. While the key is the same, so are the bytes of the page. The key
 * is a digest of what the route returned: of every value in `props`, where a story counts without its body, and of the
 * files of the stories in `reads`.
 *
 * @param everything the digest of what every page depends on: code, settings, environment
 */
export function createPageKey(everything: string): (page: Page) => string {
  // A story is in the props of many pages.
  const digests = new WeakMap<object, string>();

  const digestWithoutBody = (story: Story): string => {
    const known = digests.get(story);
    if (known) return known;
    const { fileDigest: _, ...shown } = story;
    const digest = hash('sha1', JSON.stringify(shown), 'base64');
    digests.set(story, digest);
    return digest;
  };

  const serialize = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(serialize).join()}]`;
    return isStory(value) ? digestWithoutBody(value) : (JSON.stringify(value) ?? '');
  };

  return ({ file, route, props = {}, reads }) => {
    const shown = Object.entries(props).map(([name, value]) => `${name}:${serialize(value)}`);
    const bodies = reads.map(({ fileDigest }) => fileDigest);
    return hash('sha1', [everything, route, file, ...shown, ...bodies].join('\n'), 'base64url').slice(0, 16);
  };
}

function isStory(value: unknown): value is Story {
  return typeof value === 'object' && value !== null && 'fileDigest' in value;
}
