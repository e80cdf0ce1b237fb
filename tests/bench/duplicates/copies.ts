import type { Chance } from '../publish/corpus/chance.ts';

/** The paragraphs of a story. */
export type Paragraphs = readonly string[];

/** Makes a copy of a story as an editor leaves it. @param other another story, for a paragraph of it */
type Edit = (story: Paragraphs, other: Paragraphs, chance: Chance) => Paragraphs;

/** The ways in which a story is filed a second time, by name. */
export const COPIES: Readonly<Record<string, Edit>> = {
  'the same text': (story) => story,
  retitled: ([, ...rest], other) => [other[0]!, ...rest],
  'last third cut': (story) => keepWords(story, 2 / 3),
  'last half cut': (story) => keepWords(story, 1 / 2),
  'a slip in 40 words': (story, _, chance) => slips(story, chance),
  'a paragraph added': (story, other, chance) =>
    story.toSpliced(chance.between(1, story.length), 0, chance.pick(other.slice(1))),
  'put in another order': (story, _, chance) => shuffle(story, chance),
  'retitled, added to, with slips, last quarter cut': (story, other, chance) => {
    const [, ...rest] = slips(keepWords(story, 3 / 4), chance);
    return [other[0]!, ...rest, chance.pick(other.slice(1))];
  },
};

/** The first paragraphs, up to a part of all words; the last of them may be cut. */
export function keepWords(story: Paragraphs, part: number): string[] {
  let left = Math.round(part * wordsIn(story));
  return story.flatMap((paragraph) => {
    const words = paragraph.split(' ').slice(0, left);
    left -= words.length;
    return words.length ? [words.join(' ')] : [];
  });
}

/** How many words a text has. */
export function wordsIn(story: Paragraphs): number {
  return story.reduce((sum, paragraph) => sum + paragraph.split(' ').length, 0);
}

// One word in so many has two of its letters exchanged.
const WORDS_PER_SLIP = 40;

const slip = (word: string) => `${word.slice(0, -2)}${word.at(-1)}${word.at(-2)}`;

function slips(story: Paragraphs, chance: Chance): string[] {
  return story.map((paragraph) =>
    paragraph
      .split(' ')
      .map((word) => (word.length > 3 && chance.between(1, WORDS_PER_SLIP) === 1 ? slip(word) : word))
      .join(' '),
  );
}

function shuffle(story: Paragraphs, chance: Chance): string[] {
  const left = [...story];
  return story.map(() => left.splice(chance.between(0, left.length - 1), 1)[0]!);
}
