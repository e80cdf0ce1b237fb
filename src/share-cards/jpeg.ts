import sharp from 'sharp';
import { FRAME, PICTURE } from './card-layout.ts';

/**
 * Encodes a card as a JPEG. A photograph as PNG has more bytes than chats accept.
 *
 * @param texts the card without its picture: RGBA bytes
 * @param picture a JPEG, as `CARD_PICTURE` says; undefined for a card without one
 * @param mirrored whether the picture is at the left
 */
export function encodeJpeg(texts: Buffer, picture: Buffer | undefined, mirrored: boolean): Promise<Buffer> {
  const { width, height } = FRAME;
  return sharp(texts, { raw: { width, height, channels: 4 } })
    .composite(picture ? [{ input: picture, left: mirrored ? 0 : width - PICTURE.width, top: 0 }] : [])
    .flatten({ background: 'white' })
    .jpeg({ quality: 84, mozjpeg: true, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
