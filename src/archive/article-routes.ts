import type { Published } from './published.ts';
import type { Story } from './story.ts';

// A page is rendered from what its route hands it and from the settings alone, so what is handed says when it must be
// rendered again. These are the routes for what stands at a story's address.

/** Where a story stands. */
function articleParams({ day, slug }: Story) {
  const [year, month, date] = day.split('-');
  return { year, month, day: date, slug };
}

/** A route for each story's other forms: what they show is the story. */
export function storyRoutes({ archive }: Pick<Published, 'archive'>) {
  return archive.stories.map((story) => ({ params: articleParams(story), props: { story } }));
}

/** What an article's page shows. */
export interface ArticleProps {
  story: Story;
  previous?: Story | undefined;
  next?: Story | undefined;
  /** what the archive told earlier on the same; none where the copy names related stories itself, or `none` */
  earlier: Story[];
  /**
   * What the copy names as related, in its order. It may be newer: an editor's own choice is part of the story's copy. What
   * is not published yet is left out until it is.
   */
  related: Story[];
}

/** A route for each story's page. */
export function articleRoutes(published: Published) {
  return published.archive.stories.map((story) => ({
    params: articleParams(story),
    props: articleProps(story, published),
  }));
}

/** What is found earlier is looked for when it is asked for: `dev` asks for one story among all. */
function articleProps(
  story: Story,
  { archive, findRelated: findEarlier, findByName }: Published,
): ArticleProps {
  let found: Story[] | undefined;
  return {
    story,
    ...archive.neighbours(story),
    get earlier() {
      found ??= story.related ? [] : findEarlier(story);
      return found;
    },
    related: (story.related ?? []).map(findByName).filter((one) => one !== undefined && one !== 'several'),
  };
}
