import type { Story } from '../archive/story.ts';

/** The id of a story's headline in a list: unique in the page, because it lists a story only once. */
export function storyElementId({ path }: Pick<Story, 'path'>): string {
  return `s${path.slice(1, -1).replaceAll('/', '-')}`;
}
