import sharp from 'sharp';
import { UserError } from '../../diagnostics/user-error.ts';
import { type CropShape, CROP_SHAPES } from './image-crops.ts';

/**
 * Cuts a picture to a shape around what draws the eye, as a JPEG.
 *
 * @param file the picture as the editor gave it
 * @throws UserError for a picture that breaks off or is too large
 */
export async function cropImage(file: string, shape: CropShape): Promise<Uint8Array<ArrayBuffer>> {
  const cut = sharp(file)
    .autoOrient()
    .resize({ ...CROP_SHAPES[shape], fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80, mozjpeg: true });
  try {
    return new Uint8Array(await cut.toBuffer());
  } catch (cause) {
    const why = (cause as Error).message;
    throw new UserError(
      `${file} cannot be cut to shape (${why}). Save the picture again. Nothing was published.`,
    );
  }
}
