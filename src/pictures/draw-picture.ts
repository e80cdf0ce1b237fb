import type { TextOutliner } from '../drawing/outline-text.ts';
import { ENGINE } from '../files/engine-folder.ts';
import type { Palette } from '../theme/palette.ts';
import type { Cut } from './cuts.ts';
import type { StoryPicture } from './story-picture.ts';

/** What drawings need; the texts of maps and charts are outlines. */
export interface DrawingTools {
  /** the project's folder */
  root: string;
  outliner: TextOutliner;
  /** the site's colours */
  palette: Palette;
}

const MAP_SCALE = 1.75;
// In pixels: a drawing no wider than this is a thumbnail, with one name at most.
const THUMBNAIL_WIDTH = 208;

// What draws is loaded at the first picture of its kind, because most builds draw none.

/**
 * Makes one published form of a picture.
 *
 * @returns the bytes of an AVIF, JPEG or SVG
 * @throws UserError if the file of a photograph cannot be decoded
 */
export async function drawPicture(picture: StoryPicture, cut: Cut, tools: DrawingTools): Promise<Buffer> {
  if (picture.kind === 'photo') {
    const { cutPhoto } = await import('./cut-photo.ts');
    return cutPhoto(tools.root, picture.photo, cut);
  }
  if (cut.format === 'svg') return Buffer.from(await drawSvg(picture, cut, 'scheme', tools));
  const { rasterize } = await import('./rasterize.ts');
  // A raster is mostly shown at half its size or less, so the names of a map are drawn larger.
  const scale = picture.kind === 'map' ? MAP_SCALE : 1;
  const size = { width: Math.round(cut.width / scale), height: Math.round(cut.height / scale) };
  return rasterize(await drawSvg(picture, size, 'light', tools), cut);
}

async function drawSvg(
  picture: Exclude<StoryPicture, { kind: 'photo' }>,
  size: Pick<Cut, 'width' | 'height'>,
  colours: 'scheme' | 'light',
  { outliner, palette }: DrawingTools,
): Promise<string> {
  const { language } = picture;
  if (picture.kind === 'map') {
    const { openMaps } = await import('../maps/draw-map.ts');
    const thumbnail = size.width <= THUMBNAIL_WIDTH;
    return openMaps(ENGINE)(picture.places, size, { colours, outliner, palette, language, thumbnail });
  }
  const { drawChart } = await import('../charts/draw-chart.ts');
  return drawChart(picture.chart, size, { outliner, language, colours: palette.light });
}
