import { escapeXml } from '../drawing/escape-xml.ts';
import { MAP_SIZES, type MapSize, mapPath } from './cuts.ts';
import { captionHtml, type PhotoPlace } from './photo-html.ts';

// Up to these widths of the window, a map is shown in a narrower drawing.
const WINDOWS: Partial<Record<MapSize, string>> = {
  'map-360': '(width < 30rem)',
  'map-600': '(width < 46rem)',
};

/**
 * A map with its caption, as a `<figure>`. It has the map twice, in light and in dark colours, and the style sheet shows
 * one: an image does not know the reader's choice in every browser (WebKit 2.50 gives it that of the system). Both are
 * one file, which is fetched once.
 *
 * @param alt what it shows, in words
 */
export function mapFigure(alt: string, caption: string | undefined, place: PhotoPlace): string {
  const drawings = (['light', 'dark'] as const).map((scheme) => drawing(scheme, alt, place));
  return `<figure class="map">${drawings.join('')}${captionHtml(caption, undefined)}</figure>`;
}

function drawing(scheme: 'light' | 'dark', alt: string, { story, base, isLead }: PhotoPlace): string {
  const addressOf = (size: MapSize) =>
    escapeXml(encodeURI(base + mapPath(story, size))) + (scheme === 'dark' ? '#dark' : '');
  const sources = Object.entries(WINDOWS).map(([name, window]) => {
    const { width, height } = MAP_SIZES[name as MapSize];
    return `<source media="${window}" srcset="${addressOf(name as MapSize)}" width="${width}" height="${height}">`;
  });
  const { width, height } = MAP_SIZES['map-800'];
  const priority = isLead ? 'fetchpriority="high"' : 'loading="lazy"';
  return (
    `<picture class="${scheme}">${sources.join('')}` +
    `<img src="${addressOf('map-800')}" width="${width}" height="${height}" alt="${escapeXml(alt)}" ${priority}>` +
    '</picture>'
  );
}
