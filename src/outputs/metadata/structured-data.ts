import type { CorrectionComment, ImageObject, NewsArticle, Thing } from 'schema-dts';
import type { Story } from '../../archive/story.ts';
import { CROP_NAMES, cropPath } from '../../pictures/cuts.ts';
import { pictureAlt, pictureCaption } from '../../pictures/picture-words.ts';
import type { Photo } from '../../pictures/photo.ts';
import { cardFormat, cropCut, leadPicture } from '../../pictures/story-picture.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { cardPath } from '../../urls/file-paths.ts';
import { authorCredits } from '../credits.ts';
import { modifiedAt, publishedAt } from '../timestamps.ts';
import { authorProfile } from './author-profile.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { collectionPage, webPage } from './collection-page.ts';
import type { ListPageMetadata } from './page-metadata.ts';
import { organization, publisher, webSite } from './publisher.ts';

/** The structured data of a page for search engines, in types of schema.org. */
export function structuredData(site: Site, page: ListPageMetadata): Thing[] {
  const { story, stories, author, front } = page;
  if (story) return [newsArticle(site, story, page.description), breadcrumbs(site, page)];
  if (front) return [webSite(site), organization(site), collectionPage(site, page, stories ?? [])];
  const about = stories ? collectionPage(site, page, stories) : webPage(site, page);
  const ofAuthor = author ? [authorProfile(site, author)] : [];
  return [about, ...ofAuthor, breadcrumbs(site, page)];
}

/**
 * A story as a schema.org `NewsArticle`.
 *
 * @param description plain text; empty for none
 * @see https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticle(site: Site, story: Story, description: string) {
  const { timeZone, sections } = site;
  const url = absoluteUrl(site, story.path);
  const images = articleImages(site, story);
  const authors = authorCredits(site, story).map(
    ({ kind, name, url: page }) => ({ '@type': kind, name, url: page }) as const,
  );
  return {
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: story.headline,
    ...(description ? { description } : {}),
    datePublished: publishedAt(story, timeZone),
    dateModified: modifiedAt(story, timeZone),
    // The publication is the author of stories without a byline.
    author: authors.length
      ? authors
      : ({ '@type': 'Organization', name: site.title, url: absoluteUrl(site, '/') } as const),
    publisher: publisher(site),
    ...(images.length ? { image: images } : {}),
    articleSection: sections.find(({ id }) => id === story.section)?.title ?? story.section,
    ...(story.topics.length ? { keywords: story.topics } : {}),
    ...(story.dateline ? { dateline: story.dateline } : {}),
    inLanguage: story.language ?? site.language,
    isAccessibleForFree: true,
    speakable: {
      '@type': 'SpeakableSpecification',
      cssSelector: story.keyPoints.length ? ['h1', '.key-points'] : ['h1'],
    },
    ...(story.correction ? { correction: correctionComment(story, story.correction, timeZone) } : {}),
  } as const satisfies NewsArticle;
}

/** The date of a correction is the story's last change; it is missing if the story has no field `updated`. */
function correctionComment(story: Story, text: string, timeZone: string) {
  return {
    '@type': 'CorrectionComment',
    text,
    ...(story.dateModified ? { datePublished: modifiedAt(story, timeZone) } : {}),
  } as const satisfies CorrectionComment;
}

/** A story's picture in the three shapes that search engines ask for; without a picture, its card. */
function articleImages(site: Site, story: Story): (ImageObject | string)[] {
  const picture = leadPicture(story, site.language);
  if (!picture) return site.cards ? [absoluteUrl(site, cardPath(story, cardFormat(story)))] : [];
  const caption = pictureCaption(story, picture) || pictureAlt(picture);
  // Maps and charts are the site's own work; whose a photograph is, only an editor or its file can say.
  const { credit, copyright }: Pick<Photo, 'credit' | 'copyright'> =
    picture.kind === 'photo' ? picture.photo : { credit: site.title };
  return CROP_NAMES.map((shape) => ({
    '@type': 'ImageObject',
    url: absoluteUrl(site, cropPath(story.path, shape)),
    width: `${cropCut(picture, shape).width}`,
    height: `${cropCut(picture, shape).height}`,
    ...(caption ? { caption } : {}),
    ...(credit ? { creditText: credit } : {}),
    ...(copyright ? { copyrightNotice: copyright } : {}),
  }));
}
