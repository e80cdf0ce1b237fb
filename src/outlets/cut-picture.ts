import sharp from 'sharp';
import { type Shape, SHAPES } from './pictures.ts';

/** A picture that breaks off, or is too large to be cut. Its message is for an editor, and carries no stack. */
export class DamagedPicture extends Error {
  override name = 'CopyError';

  constructor(file: string, why: string) {
    super(`${file} cannot be cut to shape (${why}). Save the picture again. Nothing was published.`);
    this.stack = '';
  }
}

/**
 * Cuts a picture to a shape around what draws the eye, as a JPEG.
 *
 * @param file the picture as the editor gave it
 * @throws DamagedPicture
 */
export async function cutPicture(file: string, shape: Shape): Promise<Uint8Array<ArrayBuffer>> {
  const cut = sharp(file)
    .autoOrient()
    .resize({ ...SHAPES[shape], fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80, mozjpeg: true });
  try {
    return new Uint8Array(await cut.toBuffer());
  } catch (cause) {
    throw new DamagedPicture(file, (cause as Error).message);
  }
}
