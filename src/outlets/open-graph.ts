import type { Story } from '../archive/story.ts';
import type { Site } from '../settings/site-schema.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import { creditsOf } from './authors.ts';
import { modifiedAt, publishedAt } from './moments.ts';
import { pagePicture, storyPicture } from './share-picture.ts';
import { openGraphLocale } from '../i18n/language-tag.ts';

/** What a page is, for every form it takes elsewhere. */
export interface PageFacts {
  title: string;
  /** already cut to length */
  description: string;
  /** from the site's root */
  path: string;
  /** of an article's page */
  story?: Story | undefined;
  /** the id of the section the page belongs to */
  section?: string | undefined;
}

/** One `<meta>` of a head: `property` for Open Graph, `name` for the rest. */
export type Meta = { property: string; content: string } | { name: string; content: string };

/**
 * What a chat or network shows of a link: Open Graph, and the tags of X where they have names of their own.
 *
 * @see https://ogp.me/
 * @see https://developer.x.com/en/docs/x-for-websites/cards/overview/summary-card-with-large-image
 */
export function openGraph(site: Site, page: PageFacts): Meta[] {
  const { title, description, path, story, section } = page;
  const picture = story ? storyPicture(site, story) : pagePicture(site, section);
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
    ...(story ? ofArticle(site, story) : []),
  ];
  const names: [string, string | undefined][] = [
    ['twitter:card', picture ? 'summary_large_image' : 'summary'],
    ['twitter:title', title],
    ['twitter:description', description],
    ['twitter:image', image],
    ['twitter:image:alt', picture?.alt],
  ];
  return [
    ...properties.flatMap(([property, content]) => (content ? [{ property, content }] : [])),
    ...names.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
  ];
}

function ofArticle(site: Site, story: Story): [string, string | undefined][] {
  const section = site.sections.find(({ id }) => id === story.section);
  return [
    ['article:published_time', publishedAt(story, site.timeZone)],
    ['article:modified_time', modifiedAt(story, site.timeZone)],
    ['article:section', section?.title ?? story.section],
    ...story.topics.map((topic): [string, string] => ['article:tag', topic]),
    // The protocol wants a profile's address here, not a name; the name stands in `author`.
    ...creditsOf(site, story).map(({ url }): [string, string | undefined] => ['article:author', url]),
  ];
}
