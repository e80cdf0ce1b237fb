import type { Story } from '../../archive/story.ts';
import { CROP_NAMES, cropPath } from '../../pictures/cuts.ts';
import { pictureAlt, pictureCaption } from '../../pictures/picture-words.ts';
import { cardFormat, cropCut, leadPicture, type StoryPicture } from '../../pictures/story-picture.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { cardPath } from '../../urls/file-paths.ts';
import { sectionPath, topicPath } from '../../urls/page-paths.ts';
import { authorCredits } from '../credits.ts';
import { absolutizeLinks } from '../feeds/feed-content.ts';
import { modifiedAt, publishedAt } from '../timestamps.ts';

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json',
};

/** The body of a story as HTML and as plain text. */
export interface NinjsBody {
  html: string;
  text: string;
}

/**
 * A story as IPTC ninjs 3.0, a JSON format for news.
 *
 * @returns JSON
 * @see https://iptc.org/standards/ninjs/
 */
export function ninjs(site: Site, story: Story, body: NinjsBody): string {
  const { headline, keyPoints, byline, dateline, source, topics, words } = story;
  const section = site.sections.find(({ id }) => id === story.section);
  const url = absoluteUrl(site, story.path);
  const credits = authorCredits(site, story);
  const picture = leadPicture(story, site.language);
  const format = cardFormat(story);
  const item = {
    uri: url,
    standard: STANDARD,
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    // The time of the first version is unknown, so this is the time of publication.
    firstCreated: publishedAt(story, site.timeZone),
    versionCreated: modifiedAt(story, site.timeZone),
    language: story.language ?? site.language,
    title: headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: headline }],
    descriptions: keyPoints.map((value) => ({ role: 'keyPoint', contentType: 'text/plain', value })),
    bodies: [
      { role: 'main', contentType: 'text/plain', wordCount: words, value: body.text },
      { role: 'richtext', contentType: 'text/html', value: absolutizeLinks(body.html, url) },
    ],
    ...(byline ? { by: byline } : {}),
    ...(dateline ? { located: dateline } : {}),
    ...creditsOf('people', 'Person'),
    ...creditsOf('organisations', 'Organization'),
    subjects: [
      {
        name: section?.title ?? story.section,
        rel: 'section',
        uri: absoluteUrl(site, sectionPath(story.section)),
      },
      ...topics.map((name) => ({
        name,
        rel: 'topic',
        uri: absoluteUrl(site, topicPath(name)),
      })),
    ],
    infoSources: [
      { name: site.title, role: 'publisher', uri: absoluteUrl(site, '/') },
      ...(source ? [{ name: source, role: 'source' }] : []),
    ],
    ...(picture ? { associations: [association(site, story, picture)] } : {}),
    renditions: site.cards
      ? [
          {
            name: 'card',
            href: absoluteUrl(site, cardPath(story, format)),
            contentType: `image/${format}`,
            width: 1200,
            height: 630,
          },
        ]
      : [],
    ...(story.correction ? { edNote: `Correction: ${story.correction}` } : {}),
  };
  return `${JSON.stringify(item)}\n`;

  function creditsOf(property: 'people' | 'organisations', kind: (typeof credits)[number]['kind']) {
    const matching = credits.filter((credit) => credit.kind === kind);
    if (!matching.length) return {};
    return {
      [property]: matching.map(({ name, url: uri }) => ({ name, rel: 'author', uri })),
    };
  }
}

/** The picture that leads a story, as an item of its own. */
function association(site: Site, story: Story, picture: StoryPicture) {
  const alt = pictureAlt(picture);
  const caption = pictureCaption(story, picture);
  const { credit = '', copyright = '' } = picture.kind === 'photo' ? picture.photo : {};
  const contentType = 'text/plain';
  return {
    name: 'main',
    uri: absoluteUrl(site, cropPath(story.path, 'picture-16x9')),
    standard: STANDARD,
    type: picture.kind === 'photo' ? 'picture' : 'graphic',
    descriptions: [
      ...(caption ? [{ role: 'caption', contentType, value: caption }] : []),
      ...(alt ? [{ role: 'alt', contentType, value: alt }] : []),
    ],
    ...(credit ? { by: credit } : {}),
    ...(copyright ? { copyrightNotice: copyright } : {}),
    renditions: CROP_NAMES.map((shape) => ({
      name: shape,
      href: absoluteUrl(site, cropPath(story.path, shape)),
      contentType: 'image/jpeg',
      width: cropCut(picture, shape).width,
      height: cropCut(picture, shape).height,
    })),
  };
}
