import sharp from 'sharp';
import { UserError } from '../../diagnostics/user-error.ts';
import { type CropShape, CROP_SHAPES } from './image-crops.ts';

/**
 * Crops a picture to a shape, around the part that sharp's strategy `attention` finds.
 *
 * @param file the path of the picture
 * @returns the bytes of a JPEG
 * @throws UserError if the picture is incomplete or too large
 */
export async function cropImage(file: string, shape: CropShape): Promise<Uint8Array<ArrayBuffer>> {
  const cropped = sharp(file)
    .autoOrient()
    .resize({ ...CROP_SHAPES[shape], fit: 'cover', position: sharp.strategy.attention })
    .flatten({ background: 'white' })
    .jpeg({ quality: 80, mozjpeg: true });
  try {
    return new Uint8Array(await cropped.toBuffer());
  } catch (cause) {
    const message = (cause as Error).message;
    throw new UserError(
      `${file} cannot be cropped (${message}). Save the picture again. Nothing was published.`,
    );
  }
}
