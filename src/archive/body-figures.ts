import { chartFigure } from '../charts/chart-figure.ts';
import { isDecoration } from '../parser/decoration.ts';
import type { FigureHtml } from '../parser/place-figures.ts';
import { photoFigure, photoImage } from '../pictures/photo-html.ts';
import { site } from './site.ts';
import type { Story } from './story.ts';

/** What {@link bodyFigures} takes. */
export interface BodyFigureOptions {
  /** what addresses within the site begin with */
  base: string;
  /** whether it is for programs that show neither `<picture>` nor SVG */
  forFeed: boolean;
}

/** Makes the HTML of the pictures and charts in a story's body. */
export function bodyFigures(story: Story, { base, forFeed }: BodyFigureOptions): FigureHtml {
  const language = story.language ?? site.language;
  return {
    language,
    image({ path, alt, title, isAlone }) {
      const file = story.bodyPhotos?.[path];
      if (!file) return undefined;
      const caption = title || file.caption;
      const photo = {
        ...file,
        alt: isDecoration(alt) ? '' : alt || file.alt,
        ...(caption ? { caption } : {}),
      };
      const options = { story: story.path, base, isLead: false, isPlain: forFeed };
      return isAlone ? photoFigure(photo, options) : photoImage(photo, options);
    },
    ...(forFeed
      ? {}
      : {
          chart: (chart, index) => chartFigure(chart, { language, id: `chart-${index + 1}` }),
        }),
  };
}
