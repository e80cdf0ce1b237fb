import sharp from 'sharp';
import { type Shape, SHAPES } from './pictures.ts';

/**
 * Cuts a picture to a shape around what draws the eye, as a JPEG.
 *
 * @param file the picture as the editor gave it
 */
export async function cutPicture(file: string, shape: Shape): Promise<Uint8Array<ArrayBuffer>> {
  const cut = sharp(file)
    .autoOrient()
    .resize({ ...SHAPES[shape], fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80, mozjpeg: true });
  return new Uint8Array(await cut.toBuffer());
}
