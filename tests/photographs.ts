import sharp, { type Exif, type Sharp } from 'sharp';

/** A picture of coloured patches with fine structure, so that it has about the bytes of a photograph. */
export async function photograph(width: number, height: number, seed = 1): Promise<Sharp> {
  const patches = await noise(Math.ceil(width / 40), Math.ceil(height / 40), seed);
  const grain = await noise(Math.ceil(width / 4), Math.ceil(height / 4), seed + 1);
  const resized = (image: Sharp) => image.resize(width, height, { fit: 'fill' }).png().toBuffer();
  const fine = await sharp(await resized(grain))
    .ensureAlpha(0.2)
    .png()
    .toBuffer();
  return sharp(await resized(patches))
    .composite([{ input: fine }])
    .removeAlpha();
}

function noise(width: number, height: number, seed: number): Promise<Sharp> {
  const pixels = Buffer.alloc(width * height * 3);
  let state = seed;
  for (let index = 0; index < pixels.length; index += 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    pixels[index] = state >> 16;
  }
  return Promise.resolve(sharp(pixels, { raw: { width, height, channels: 3 } }));
}

/** Where every photograph of a test was taken: Exif of a camera with satellite navigation. */
export const TAKEN_AT: Exif = {
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '51/1 30/1 0/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '0/1 7/1 0/1',
  },
};
