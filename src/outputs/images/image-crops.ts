import type { Story } from '../../archive/story.ts';

/** The shapes that search engines ask for, in pixels, by file name: square, 4:3 and 16:9. */
export const CROP_SHAPES = {
  'picture-1x1': { width: 1200, height: 1200 },
  'picture-4x3': { width: 1200, height: 900 },
  'picture-16x9': { width: 1200, height: 675 },
} as const;

export type CropShape = keyof typeof CROP_SHAPES;

type WithImage = Pick<Story, 'image' | 'path'>;

/** Whether a story has a picture that can be cropped. An SVG is never cropped. */
export function isCroppable({ image }: WithImage): boolean {
  return image !== undefined && !/\.svg$/i.test(image);
}

/** The paths of a story's picture in every shape, or of an SVG itself; empty if the story has no picture. */
export function cropPaths(story: WithImage): string[] {
  if (!story.image) return [];
  if (!isCroppable(story)) return [story.image];
  return Object.keys(CROP_SHAPES).map((shape) => cropPath(story, shape as CropShape));
}

/** The path of a story's picture in one shape, from the site's root. */
export function cropPath({ path }: Pick<Story, 'path'>, shape: CropShape): string {
  return `${path}${shape}.jpg`;
}
