import type { Chart } from '../parser/chart/chart.ts';
import type { Place } from '../parser/places.ts';
import type { CardFormat } from '../urls/file-paths.ts';
import { type CropShape, cropSize, type Cut } from './cuts.ts';
import type { Photo } from './photo.ts';

/** A picture of a story. */
export type StoryPicture =
  | { kind: 'photo'; photo: Photo }
  | { kind: 'map'; places: readonly Place[]; language: string }
  | { kind: 'chart'; chart: Chart; language: string };

/** The parts of a story that its pictures are made of. */
export interface Illustrated {
  photo?: Photo | undefined;
  map?: readonly Place[] | undefined;
  /** from a `.csv` beside the story, or from the first table of its body that is a chart */
  chart?: Chart | undefined;
  language?: string | undefined;
}

/**
 * The pictures of a story. The first one leads the story and stands for it in cards, feeds and search results: the
 * photograph, else the map, else the chart.
 *
 * @param language of the site: a BCP 47 tag
 */
export function storyPictures(story: Illustrated, language: string): StoryPicture[] {
  const own = story.language ?? language;
  return [
    ...(story.photo ? [{ kind: 'photo' as const, photo: story.photo }] : []),
    ...(story.map ? [{ kind: 'map' as const, places: story.map, language: own }] : []),
    ...(story.chart ? [{ kind: 'chart' as const, chart: story.chart, language: own }] : []),
  ];
}

/** The picture that leads a story; undefined if it has none. */
export function leadPicture(story: Illustrated, language: string): StoryPicture | undefined {
  return storyPictures(story, language)[0];
}

/** The form of a picture in one of the shapes that search engines ask for. */
export function cropCut(picture: StoryPicture, shape: CropShape): Cut {
  const original = picture.kind === 'photo' ? picture.photo : undefined;
  return { format: 'jpeg', cropped: true, ...cropSize(shape, original) };
}

/** Whether a story has a picture of any kind. */
export function hasPicture({ photo, map, chart }: Illustrated): boolean {
  return Boolean(photo ?? map ?? chart);
}

/** Whether a story has a picture that can stand beside its headline: a chart cannot be read there. */
export function hasListPicture({ photo, map }: Illustrated): boolean {
  return Boolean(photo ?? map);
}

/** The format of a story's share card: JPEG if it may show a picture. */
export function cardFormat(story: Illustrated): CardFormat {
  return hasPicture(story) ? 'jpeg' : 'png';
}
