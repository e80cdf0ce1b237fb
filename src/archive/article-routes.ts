import type { PagePath } from './page-path.ts';
import type { Published } from './published.ts';
import type { Story } from './story.ts';

/** Creates the path of a page under a story's URL. The page shows the body of the story. */
function createPagePath<Props extends { story: Story }>(props: Props): PagePath<Props> {
  const { day, slug } = props.story;
  const [year, month, date] = day.split('-');
  return { params: { year, month, day: date, slug }, props, reads: [props.story] };
}

/** The paths of the files beside each story's page, such as its plain text and its JSON. */
export function storyRoutes({ archive }: Pick<Published, 'archive'>): PagePath<{ story: Story }>[] {
  return archive.stories.map((story) => createPagePath({ story }));
}

/** What an article's page shows. */
export interface ArticleProps {
  story: Story;
  previous?: Story | undefined;
  next?: Story | undefined;
  /** older stories on the same subject; empty if the story has the field `related` */
  earlier: Story[];
  /** the published stories that its field `related` names, in that order; they may be newer than this story */
  related: Story[];
  /** the newest of the older stories of its section that are not among the others */
  more: Story[];
}

// In a wide window they stand in three columns.
const COLUMNS = 3;

/** The paths of the articles' pages. */
export function articleRoutes(published: Published): PagePath<ArticleProps>[] {
  return published.archive.stories.map((story) => createPagePath(articleProps(story, published)));
}

/** `earlier` and `more` are computed at the first access: `dev` creates the props of all stories, but renders one. */
function articleProps(story: Story, { archive, findRelated, findByName }: Published): ArticleProps {
  let earlier: Story[] | undefined;
  let more: Story[] | undefined;
  const { previous, next } = archive.neighbours(story);
  const related = (story.related ?? [])
    .map(findByName)
    .filter((found) => found !== undefined && found !== 'several');
  return {
    story,
    previous,
    next,
    get earlier() {
      earlier ??= story.related ? [] : findRelated(story).slice(0, COLUMNS);
      return earlier;
    },
    related,
    get more() {
      const others = new Set([previous, ...this.earlier, ...related]);
      more ??= archive
        .olderInSection(story, COLUMNS + others.size)
        .filter((older) => !others.has(older))
        .slice(0, COLUMNS);
      return more;
    },
  };
}
