import sharp from 'sharp';
import type { Photo } from '../pictures/photo.ts';
import { signPhoto } from '../pictures/sign-photo.ts';
import { FRAME, PICTURE } from './card-layout.ts';

/**
 * Encodes a card as a JPEG. A photograph as PNG has more bytes than chats accept.
 *
 * @param texts the card without its picture: RGBA bytes
 * @param picture a JPEG, as `CARD_PICTURE` says; undefined for a card without one
 * @param photo whose credit and copyright are written into the card
 * @param mirrored whether the picture is at the left
 */
export function encodeJpeg(
  texts: Buffer,
  picture: Buffer | undefined,
  photo: Pick<Photo, 'credit' | 'copyright'> | undefined,
  mirrored: boolean,
): Promise<Buffer> {
  const { width, height } = FRAME;
  const card = sharp(texts, { raw: { width, height, channels: 4 } })
    .composite(picture ? [{ input: picture, left: mirrored ? 0 : width - PICTURE.width, top: 0 }] : [])
    .flatten({ background: 'white' });
  return signPhoto(card, photo ?? {})
    .jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
