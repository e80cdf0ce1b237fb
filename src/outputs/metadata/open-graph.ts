import type { Story } from '../../archive/story.ts';
import { openGraphLocale } from '../../i18n/language-tag.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { authorCredits } from '../credits.ts';
import { modifiedAt, publishedAt } from '../timestamps.ts';
import type { PageMetadata } from './page-metadata.ts';
import { pageImage, storyImage } from './share-image.ts';

/** A `<meta>` element: with `property` for Open Graph, with `name` for all others. */
export type MetaTag = { property: string; content: string } | { name: string; content: string };

/**
 * The tags for link previews in chats and social networks: Open Graph, and of X's own `twitter:` tags those for which it
 * does not take Open Graph's.
 *
 * @see https://ogp.me/
 * @see https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image
 */
export function openGraph(site: Site, page: PageMetadata): MetaTag[] {
  const { title, description, path, story, section } = page;
  const picture = story ? storyImage(site, story) : pageImage(site, section);
  const image = picture && absoluteUrl(site, picture.path);
  const properties: [string, string | undefined][] = [
    ['og:type', story ? 'article' : 'website'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', absoluteUrl(site, path)],
    ['og:site_name', site.title],
    ['og:locale', openGraphLocale(story?.language ?? site.language)],
    ['og:image', image],
    ['og:image:width', picture && String(picture.width)],
    ['og:image:height', picture && String(picture.height)],
    ['og:image:type', picture?.type],
    ['og:image:alt', picture?.alt],
    ...(story ? articleProperties(site, story) : []),
  ];
  const names: [string, string | undefined][] = [
    ['twitter:card', picture ? 'summary_large_image' : 'summary'],
    ['twitter:image:alt', picture?.alt],
  ];
  return [
    ...properties.flatMap(([property, content]) => (content ? [{ property, content }] : [])),
    ...names.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
  ];
}

function articleProperties(site: Site, story: Story): [string, string | undefined][] {
  const section = site.sections.find(({ id }) => id === story.section);
  return [
    ['article:published_time', publishedAt(story, site.timeZone)],
    ['article:modified_time', modifiedAt(story, site.timeZone)],
    ['article:section', section?.title ?? story.section],
    ...story.topics.map((topic): [string, string] => ['article:tag', topic]),
    // The protocol wants the URL of a profile here, not a name. The name is in the tag `author`.
    ...authorCredits(site, story).map(({ url }): [string, string | undefined] => ['article:author', url]),
  ];
}
