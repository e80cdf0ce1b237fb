import { hash } from 'node:crypto';
import type { Story } from '../archive/story.ts';

/** A page, or any other file that a route renders, and everything it shows. */
export interface Page {
  /** from the root of the site: `2023/09/14/index.html` */
  file: string;
  /** the file of the route, from the project's root: `src/pages/[year]/index.astro` */
  route: string;
  params: Readonly<Record<string, string | undefined>>;
  /** what the route hands its page; undefined where the route takes what it shows from the archive itself */
  props: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Makes the keys of pages: while a page's key is the same, so are its bytes. A page shows what its route hands it and
 * nothing else that could change by itself; a story named `story`, and stories named `inFull`, are shown with their
 * body, all others as lists show them.
 *
 * @param house digest of what every page depends on: code, settings, environment
 */
export function createPageKey(house: string): (page: Page) => string {
  const told = new WeakMap<object, string>();

  const listed = (story: Story): string => {
    const known = told.get(story);
    if (known) return known;
    const { fileDigest: _, ...seen } = story;
    const digest = hash('sha1', JSON.stringify(seen), 'base64');
    told.set(story, digest);
    return digest;
  };

  const shown = (name: string, value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map((one) => shown(name, one)).join()}]`;
    if (!isStory(value)) return JSON.stringify(value) ?? '';
    return name === 'story' || name === 'inFull' ? listed(value) + value.fileDigest : listed(value);
  };

  return ({ file, route, props = {} }) => {
    const parts = Object.entries(props).map(([name, value]) => `${name}:${shown(name, value)}`);
    return hash('sha1', [house, route, file, ...parts].join('\n'), 'base64url').slice(0, KEY_LENGTH);
  };
}

// 96 bits: enough that two states of a page never share one.
const KEY_LENGTH = 16;

function isStory(value: unknown): value is Story {
  return typeof value === 'object' && value !== null && 'fileDigest' in value && 'timestamp' in value;
}
