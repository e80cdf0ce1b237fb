import { renderAsync } from '@resvg/resvg-js';
import sharp from 'sharp';

/**
 * Draws an SVG as a JPEG, for programs that show no SVG: feed readers, chats, search engines.
 *
 * @param svg with opaque ground; its texts are outlines
 * @param size of the JPEG, in pixels; the proportions are those of the SVG, but for rounding
 */
export async function rasterize(svg: string, size: { width: number; height: number }): Promise<Buffer> {
  const { width, height } = size;
  const drawn = await renderAsync(svg, {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'width', value: width },
  });
  return (
    sharp(drawn.pixels, { raw: { width: drawn.width, height: drawn.height, channels: 4 } })
      .resize({ width, height, fit: 'fill' })
      .flatten({ background: 'white' })
      // Without subsampling, thin lines and small letters keep their colours.
      .jpeg({ quality: 86, mozjpeg: true, chromaSubsampling: '4:4:4' })
      .toBuffer()
  );
}
