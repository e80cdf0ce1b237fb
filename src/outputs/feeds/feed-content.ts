import type { Element } from 'hast';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import type { Story } from '../../archive/story.ts';
import { longDate } from '../../i18n/format-date.ts';
import { textDirection } from '../../i18n/language-tag.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import { escapeXml } from '../xml.ts';

/**
 * A story as one piece of HTML that stands by itself in a feed reader: key points first, then picture, text,
 * correction and source. A feed reader lays text out from left to right and in the feed's language, so a story in
 * another language or direction says so itself.
 *
 * @param body the body's HTML, as on the story's page or with addresses already absolute
 */
export function feedContent(site: Site, story: Story, body: string): string {
  const { keyPoints, image, alt, credit, source } = story;
  const inLanguage = languageMarkup(site, story);
  const text = [
    keyPoints.length && `<ul>${keyPoints.map((point) => `<li>${escapeXml(point)}</li>`).join('')}</ul>`,
    image && figureMarkup(absoluteUrl(site, image), alt ?? '', credit),
    absolutizeLinks(body, absoluteUrl(site, story.path)),
  ]
    .filter(Boolean)
    .join('\n');
  const parts = [
    inLanguage ? `<div${inLanguage}>\n${text}\n</div>` : text,
    correctionMarkup(site, story, inLanguage),
    source && `<p>Source: ${escapeXml(source)}</p>`,
  ];
  return parts.filter(Boolean).join('\n');
}

/** The attributes of a story's text; none where it is as a feed reader takes it to be. */
function languageMarkup({ language: ofSite }: Site, { language = ofSite }: Story): string {
  const direction = textDirection(language);
  if (language === ofSite && direction === 'ltr') return '';
  return ` lang="${escapeXml(language)}" dir="${direction}"`;
}

function correctionMarkup(
  { language }: Site,
  { correction, dateModified }: Story,
  inLanguage: string,
): string | undefined {
  if (!correction) return undefined;
  const day = dateModified?.slice(0, 10);
  const when = day ? `, <time datetime="${day}">${escapeXml(longDate(day, language))}</time>` : '';
  const text = inLanguage ? `<span${inLanguage}>${escapeXml(correction)}</span>` : escapeXml(correction);
  return `<p><strong>Correction${when}.</strong> ${text}</p>`;
}

function figureMarkup(url: string, alt: string, credit: string | undefined): string {
  const caption = credit ? `<figcaption>${escapeXml(credit)}</figcaption>` : '';
  return `<figure><img src="${escapeXml(url)}" alt="${escapeXml(alt)}">${caption}</figure>`;
}

const ADDRESSES = /\b(?:href|src)="(?!(?:https?|mailto|tel):)/;

/**
 * The same HTML with every link and picture absolute.
 *
 * @param page the address of the page the links are meant from
 */
export function absolutizeLinks(html: string, page: string): string {
  // Most stories link to nothing within the site, and need not be parsed for it.
  if (!ADDRESSES.test(html)) return html;
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
