// What the lists ask of the stories: arranged once a build, then looked up.

/** Groups stories by a key or keys, in the order they come. */
function grouped(stories, keysOf) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of [keysOf(story)].flat()) {
      if (groups.has(key)) groups.get(key).push(story);
      else groups.set(key, [story]);
    }
  }
  return groups;
}

/** A list page for each group: its key, its stories, and the key of the group after it, which is the one before in time. */
function pagesOf(groups) {
  const keys = [...groups.keys()];
  return keys.map((key, index) => ({ key, stories: groups.get(key), before: keys[index + 1] }));
}

export const dayOf = (story) => story.data.date.slice(0, 10);
export const monthOf = (story) => story.data.date.slice(0, 7);
const yearOf = (story) => story.data.date.slice(0, 4);

/** Everything at once. Stories are newest first. */
export function arrange(oldestFirst) {
  const stories = oldestFirst.toReversed();
  const neighbours = new Map(
    stories.map((story, index) => [story.url, { previous: stories[index + 1], next: stories[index - 1] }]),
  );
  return {
    stories,
    neighbours,
    days: pagesOf(grouped(stories, dayOf)),
    months: pagesOf(grouped(stories, monthOf)),
    years: pagesOf(grouped(stories, yearOf)),
    topics: pagesOf(grouped(stories, (story) => story.data.topics)),
    sections: pagesOf(grouped(stories, (story) => story.data.section)),
  };
}

/** How many stories each month has, newest first. */
export function countMonths(stories) {
  return [...grouped(stories, monthOf)].map(([month, ofMonth]) => ({ month, count: ofMonth.length }));
}
