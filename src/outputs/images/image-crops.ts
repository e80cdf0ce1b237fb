import type { Story } from '../../archive/story.ts';

/** The shapes search engines ask for, by the name of the file: square, 4:3 and 16:9. */
export const CROP_SHAPES = {
  'picture-1x1': { width: 1200, height: 1200 },
  'picture-4x3': { width: 1200, height: 900 },
  'picture-16x9': { width: 1200, height: 675 },
} as const;

export type CropShape = keyof typeof CROP_SHAPES;

type WithImage = Pick<Story, 'image' | 'path'>;

/** Whether a story has a picture that can be cut to shape; a drawing in SVG is shown as it is. */
export function isCroppable({ image }: WithImage): boolean {
  return image !== undefined && !/\.svg$/i.test(image);
}

/** Where a story's own picture stands in every shape, or the picture itself where it is not cut; none without one. */
export function cropPaths(story: WithImage): string[] {
  if (!story.image) return [];
  if (!isCroppable(story)) return [story.image];
  return Object.keys(CROP_SHAPES).map((shape) => cropPath(story, shape as CropShape));
}

/** Where a picture that is cut stands in one shape. */
export function cropPath({ path }: Pick<Story, 'path'>, shape: CropShape): string {
  return `${path}${shape}.jpg`;
}
