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
}

/** The paths of the articles' pages. */
export function articleRoutes(published: Published): PagePath<ArticleProps>[] {
  return published.archive.stories.map((story) => createPagePath(articleProps(story, published)));
}

/** `earlier` is computed at the first access: `dev` creates the props of all stories, but renders one. */
function articleProps(story: Story, { archive, findRelated, findByName }: Published): ArticleProps {
  let earlier: Story[] | undefined;
  return {
    story,
    ...archive.neighbours(story),
    get earlier() {
      earlier ??= story.related ? [] : findRelated(story);
      return earlier;
    },
    related: (story.related ?? [])
      .map(findByName)
      .filter((found) => found !== undefined && found !== 'several'),
  };
}
