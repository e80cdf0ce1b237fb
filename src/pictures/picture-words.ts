import { chartAlt } from '../charts/chart-alt.ts';
import { mapAlt } from '../maps/map-alt.ts';
import type { StoryPicture } from './story-picture.ts';

/** What a picture shows, in words, for readers who cannot see it; empty if it only decorates. */
export function pictureAlt(picture: StoryPicture): string {
  switch (picture.kind) {
    case 'photo':
      return picture.photo.alt;
    case 'map':
      return mapAlt(picture.places, picture.language);
    case 'chart':
      return chartAlt(picture.chart, picture.language);
  }
}

/**
 * The words below the picture that leads a story; empty if there are none. A chart has its title above instead.
 *
 * @param story what an editor wrote
 */
export function pictureCaption(
  { caption = '' }: { caption?: string | undefined },
  picture: StoryPicture,
): string {
  if (picture.kind === 'photo') return picture.photo.caption ?? '';
  return picture.kind === 'map' ? caption : picture.chart.title;
}
