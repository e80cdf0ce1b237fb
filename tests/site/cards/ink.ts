import sharp from 'sharp';

/** Where a card has ink. */
export interface Ink {
  width: number;
  height: number;
  /** how far the brightness of its pixels spreads (standard deviation, of 255) */
  spread: number;
  /** the edges of what is not paper, in pixels from the left and the top */
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** the heights of the empty bands between lines of ink, from the top */
  gaps: number[];
}

/** Reads a PNG with a library that had no part in making it. The pixel in the corner is taken for paper. */
export async function inkOf(png: Buffer | string): Promise<Ink> {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const paper = data[0]!;
  const ink = { left: width, top: height, right: -1, bottom: -1 };
  const gaps: number[] = [];
  for (let y = 0; y < height; y += 1) {
    let inked = false;
    for (let x = 0; x < width; x += 1) {
      if (Math.abs(data[(y * width + x) * channels]! - paper) < 3) continue;
      inked = true;
      ink.left = Math.min(ink.left, x);
      ink.right = Math.max(ink.right, x);
    }
    if (!inked) continue;
    if (ink.bottom >= 0 && y - ink.bottom > 1) gaps.push(y - ink.bottom - 1);
    ink.top = Math.min(ink.top, y);
    ink.bottom = y;
  }
  const { channels: stats } = await sharp(png).greyscale().stats();
  return { width, height, spread: stats[0]!.stdev, ...ink, gaps };
}
