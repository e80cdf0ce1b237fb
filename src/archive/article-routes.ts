import type { PagePath } from './page-path.ts';
import type { Published } from './published.ts';
import type { Story } from './story.ts';

// The pages of everything that has a story's address.

/** Creates the path of a page at a story's address. It shows the body of the story. */
function articlePath<Props extends { story: Story }>(props: Props): PagePath<Props> {
  const { day, slug } = props.story;
  const [year, month, date] = day.split('-');
  return { params: { year, month, day: date, slug }, props, reads: [props.story] };
}

/** The paths of a story's other forms: text and data. */
export function storyRoutes({ archive }: Pick<Published, 'archive'>): PagePath<{ story: Story }>[] {
  return archive.stories.map((story) => articlePath({ story }));
}

/** What an article's page shows. */
export interface ArticleProps {
  story: Story;
  previous?: Story | undefined;
  next?: Story | undefined;
  /** older stories on the same subject, found by their words; empty where the story's `related` field is there */
  earlier: Story[];
  /** the published stories of its `related` field, in that order; they may be newer, because the field names them */
  related: Story[];
}

/** The paths of the articles' pages. */
export function articleRoutes(published: Published): PagePath<ArticleProps>[] {
  return published.archive.stories.map((story) => articlePath(articleProps(story, published)));
}

/** `earlier` is searched for at the first access, because `dev` asks for one story of all. */
function articleProps(story: Story, { archive, findRelated, findByName }: Published): ArticleProps {
  let earlier: Story[] | undefined;
  return {
    story,
    ...archive.neighbours(story),
    get earlier() {
      earlier ??= story.related ? [] : findRelated(story);
      return earlier;
    },
    related: (story.related ?? []).map(findByName).filter((one) => one !== undefined && one !== 'several'),
  };
}
