import { contrast, mixInOklab, mixInSrgb } from './colour-space.ts';
import type { SchemeColours } from './palette.ts';

/** The colours of texts and of what is behind them. */
export type PairedColours = Pick<SchemeColours, 'paper' | 'ink' | 'quiet' | 'accent' | 'tint'>;

/** The least contrast of text with its ground: WCAG 2.2, level AA, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** A text and its ground, as pages have them. */
export interface TextOnGround {
  /** the names, for a message */
  text: 'ink' | 'quiet' | 'accent';
  ground: string;
  /** whether the accent is part of the ground */
  isMark: boolean;
  ratio: number;
}

// As in styles/key-points.css and styles/search.css.
const MARKED_SHARE = 0.12;
const FOUND_SHARE = 0.2;

/**
 * The pairs of text and ground that pages have. Charts and maps have no others: a line of the paper's colour is around
 * their letters.
 */
export function textPairs({ paper, ink, quiet, accent, tint }: PairedColours): TextOnGround[] {
  const marked = mixInSrgb(accent, paper, MARKED_SHARE);
  const found = mixInOklab(accent, paper, FOUND_SHARE);
  const grounds: [name: string, ground: string, texts: Partial<Record<TextOnGround['text'], string>>][] = [
    [`paper (${paper})`, paper, { ink, quiet, accent }],
    // Behind a picture that does not load, there are its words.
    [`tint (${tint}), the ground of pictures`, tint, { ink, quiet, accent }],
    [`the ground of a marked key point (${marked}, made of accent and paper)`, marked, { ink, accent }],
    [`the ground of words that a search found (${found}, made of accent and paper)`, found, { ink }],
  ];
  return grounds.flatMap(([name, ground, texts]) =>
    Object.entries(texts).map(([text, colour]) => ({
      text: text as TextOnGround['text'],
      ground: name,
      isMark: ground === marked || ground === found,
      ratio: contrast(colour, ground),
    })),
  );
}

/** The first pair that is too hard to read, the plainest grounds first; undefined if all can be read. */
export function firstUnreadable(colours: PairedColours): TextOnGround | undefined {
  return textPairs(colours).find(({ ratio }) => ratio < LEAST_CONTRAST);
}
