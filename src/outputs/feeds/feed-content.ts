import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Story } from '../../archive/story.ts';
import { longDate } from '../../i18n/format-date.ts';
import { textDirection } from '../../i18n/language-tag.ts';
import { CROP_SHAPES, cropPath, photoPath, photoSizes } from '../../pictures/cuts.ts';
import { pictureAlt, pictureCaption } from '../../pictures/picture-words.ts';
import { leadPicture, type StoryPicture } from '../../pictures/story-picture.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { escapeXml } from '../../drawing/escape-xml.ts';

/**
 * The full text of a story as HTML for feed readers: key points, picture, body, correction and source. Feed readers
 * expect the language of the feed, written from left to right. A story in another language or direction has `lang` and
 * `dir` in its HTML.
 *
 * @param body the HTML of the body; its URLs may be relative to the story's page
 * @returns HTML with absolute URLs
 */
export function feedContent(site: Site, story: Story, body: string): string {
  const { keyPoints, source } = story;
  const picture = leadPicture(story, site.language);
  const langAttributes = languageMarkup(site, story);
  const text = [
    keyPoints.length && `<ul>${keyPoints.map((point) => `<li>${escapeXml(point)}</li>`).join('')}</ul>`,
    picture && !isInBody(story, picture) && figureMarkup(site, story, picture),
    absolutizeLinks(body, absoluteUrl(site, story.path)),
  ]
    .filter(Boolean)
    .join('\n');
  const parts = [
    langAttributes ? `<div${langAttributes}>\n${text}\n</div>` : text,
    correctionMarkup(site, story, langAttributes),
    source && `<p>Source: ${escapeXml(source)}</p>`,
  ];
  return parts.filter(Boolean).join('\n');
}

/** ` lang=… dir=…`; empty for a story as feed readers expect it. */
function languageMarkup({ language: siteLanguage }: Site, { language = siteLanguage }: Story): string {
  const direction = textDirection(language);
  if (language === siteLanguage && direction === 'ltr') return '';
  return ` lang="${escapeXml(language)}" dir="${direction}"`;
}

function correctionMarkup(
  { language }: Site,
  { correction, dateModified }: Story,
  langAttributes: string,
): string | undefined {
  if (!correction) return undefined;
  const day = dateModified?.slice(0, 10);
  const when = day ? `, <time datetime="${day}">${escapeXml(longDate(day, language))}</time>` : '';
  const text = langAttributes
    ? `<span${langAttributes}>${escapeXml(correction)}</span>`
    : escapeXml(correction);
  return `<p><strong>Correction${when}.</strong> ${text}</p>`;
}

/** Whether the picture is a chart that stands in the body. */
function isInBody({ isChartInBody = false }: Story, { kind }: StoryPicture): boolean {
  return kind === 'chart' && isChartInBody;
}

/** A photograph whole, and a drawing in the shape that is drawn for other programs. */
function feedPicture(
  { path }: Story,
  picture: StoryPicture,
): { path: string; width: number; height: number } {
  if (picture.kind !== 'photo') {
    return { path: cropPath(path, 'picture-16x9'), ...CROP_SHAPES['picture-16x9'] };
  }
  const size = photoSizes(picture.photo).findLast(({ width }) => width <= WIDEST)!;
  return { path: photoPath(path, picture.photo, 'jpeg', size.width), ...size };
}

// In pixels; feed readers show a column of text.
const WIDEST = 1200;

function figureMarkup(site: Site, story: Story, picture: StoryPicture): string {
  const { path, width, height } = feedPicture(story, picture);
  const url = absoluteUrl(site, path);
  const credit = picture.kind === 'photo' ? picture.photo.credit : undefined;
  const words = [pictureCaption(story, picture), credit].filter(Boolean).join(' ');
  const caption = words ? `<figcaption>${escapeXml(words)}</figcaption>` : '';
  const alt = escapeXml(pictureAlt(picture));
  return `<figure><img src="${escapeXml(url)}" width="${width}" height="${height}" alt="${alt}">${caption}</figure>`;
}

const RELATIVE_URL = /\b(?:href|src)="(?!(?:https?|mailto|tel):)/;

/**
 * Makes the URLs of links and pictures absolute.
 *
 * @param html a fragment
 * @param page the URL that relative URLs are resolved against
 */
export function absolutizeLinks(html: string, page: string): string {
  // Most stories have no links within the site, so their HTML need not be parsed.
  if (!RELATIVE_URL.test(html)) return html;
  const processor = rehype().data('settings', { fragment: true });
  const tree = processor.parse(html);
  visit(tree, 'element', ({ properties }: Element) => {
    for (const name of ['href', 'src'] as const) {
      const value = properties[name];
      if (typeof value === 'string' && URL.canParse(value, page)) {
        properties[name] = new URL(value, page).href;
      }
    }
  });
  return processor.stringify(tree);
}
