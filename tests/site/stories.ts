/** A file of copy for a trial site. */
export interface CopyFile {
  path: string;
  text: string;
}

export const SECTIONS = ['world', 'business', 'science', 'culture', 'sport'] as const;

const PEOPLE = ['Jane Roe', 'John Doe', 'World desk'];
const PLACES = ['Lisbon', 'Nairobi', 'Osaka', 'Quito', 'Tallinn', 'Perth', 'Bergen'];
const THINGS = ['harbour', 'library', 'railway', 'observatory', 'market', 'orchestra', 'stadium', 'bridge'];
const DEEDS = ['opens', 'closes', 'is sold', 'is rebuilt', 'wins a prize', 'turns a hundred'];
const TOPICS = ['Trade', 'Ports', 'Budgets', 'Weather', 'Rights', 'Schools', 'Energy'];

const pick = <T>(list: readonly T[], index: number) => list[index % list.length]!;

/** One story as an editor would file it, its key points marked. The same index gives the same story. */
export function storyFile(index: number, day: string): CopyFile {
  const section = pick(SECTIONS, index);
  const place = pick(PLACES, index * 3 + 1);
  const thing = pick(THINGS, index * 5 + 2);
  const headline = `The ${thing} of ${place} ${pick(DEEDS, index)}, report ${index}`;
  return {
    path: `content/articles/${section}/${day}-report-${index}.txt`,
    text: [
      `date ${day}\nheadline: ${headline}\ntopics: ${pick(TOPICS, index)}, ${place}\nbyline: ${pick(PEOPLE, index)}`,
      `- The ${thing} stands in ${place}.`,
      `- Report ${index} is the newest on it.`,
      `The ${thing} of ${place} was in the news on ${day}, for the ${index}th time, officials said.`,
      'Nobody had expected it. The council meets again next week and will hear both sides.',
    ].join('\n\n'),
  };
}

/** Stories spread evenly over the days from one year's start to another's, oldest first. */
export function storyFiles(count: number, fromYear: number, toYear: number): CopyFile[] {
  const start = Date.UTC(fromYear, 0, 1);
  const step = (Date.UTC(toYear, 0, 1) - start) / count;
  return Array.from({ length: count }, (_, index) =>
    storyFile(index, new Date(start + index * step).toISOString().slice(0, 10)),
  );
}
