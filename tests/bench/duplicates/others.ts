import { keepWords, type Paragraphs } from './copies.ts';

/**
 * Makes another story that has something of one, and is not the same.
 *
 * @param fresh a story that is not in the archive, for what is new
 * @param shared a story that is not in the archive, for what several stories have
 */
type Other = (story: Paragraphs, fresh: Paragraphs, shared: Paragraphs) => Paragraphs;

/** The ways in which a story is like another and not its copy. */
export interface OtherStories {
  make: Other;
  /** how many stories in a row have the same `shared` */
  alike: number;
  /** whether they stand in place of the stories that they are made of */
  replaces: boolean;
}

// The frame of a column is half as long as the text in it.
const FRAME = 1 / 2;

/** A story in a frame that others have too: words before it and after it. */
const inFrame: Other = (story, _, [opening = '', ...closing]) => [
  opening,
  ...story,
  ...keepCharacters(closing, story.join(' ').length * FRAME - opening.length),
];

const withParagraph: Other = (story, _, shared) => [...story, ...keepCharacters(shared, 600)];

function keepCharacters(paragraphs: Paragraphs, count: number): Paragraphs {
  return [paragraphs.join(' ').slice(0, Math.max(0, count))];
}

function sentencesOf(story: Paragraphs): string[] {
  return story.flatMap((paragraph) => paragraph.split(/(?<=[.!?]) /));
}

/** What makes an archive in which every pair that is found is wrong, by name. */
export const OTHERS: Readonly<Record<string, OtherStories>> = {
  'an update: the opening third, new facts': {
    make: (story, fresh) => [...keepWords(story, 1 / 3), ...keepWords(fresh, 2 / 3)],
    alike: 1,
    replaces: false,
  },
  'an update: a new half, the old half as background': {
    make(story, fresh) {
      const sentences = sentencesOf(story);
      return [...keepWords(fresh, 1 / 2), ...sentences.slice(Math.floor(sentences.length / 2))];
    },
    alike: 1,
    replaces: false,
  },
  'two issues of a column': { make: inFrame, alike: 2, replaces: true },
  'twelve issues of a column': { make: inFrame, alike: 12, replaces: true },
  'an agency’s paragraph under two stories': { make: withParagraph, alike: 2, replaces: true },
  'an agency’s paragraph under all': { make: withParagraph, alike: Infinity, replaces: true },
};
