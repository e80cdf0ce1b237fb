import { bodyHtml } from '../archive/body.ts';
import { published } from '../archive/published.ts';
import { site } from '../archive/site.ts';
import type { Story } from '../archive/story.ts';
import { absolute } from './address.ts';
import { type Feed, type FeedItem, NEWEST } from './feed.ts';
import { fullStory } from './full-story.ts';

// A story stands in up to six feeds, and is read for the first. No more stay here than the feeds hold.
const kept = new Map<string, Promise<FeedItem>>();

/**
 * The newest stories in full, for the feeds.
 *
 * @param section its id; the whole site without it
 */
export async function newest(section?: string): Promise<Feed> {
  const { archive } = await published();
  const stories = section === undefined ? archive.stories : (archive.sections.get(section) ?? []);
  return { site, section, items: await Promise.all(stories.slice(0, NEWEST).map(inFull)) };
}

function inFull(story: Story): Promise<FeedItem> {
  // In dev the copy can change under a kept item.
  if (import.meta.env.AT_THE_DESK) return read(story);
  const item = kept.get(story.path) ?? read(story);
  kept.set(story.path, item);
  return item;
}

async function read(story: Story): Promise<FeedItem> {
  const body = await bodyHtml(story, absolute(site, '/').replace(/\/$/, ''));
  return { story, html: fullStory(site, story, body) };
}
