/** A part of a headline. */
export interface HeadlinePart {
  text: string;
  /** whether it should stay on one line */
  isWhole: boolean;
}

// The longest word that still fits beside others on a phone.
const LONGEST = 20;
const HYPHENATED = /(\S*\S[-‐–]\S+)/u;

/**
 * Parts a headline at its hyphenated words: browsers break a line after a hyphen, `one-` and `day`, and no property of
 * CSS forbids it.
 */
export function unbrokenWords(headline: string): HeadlinePart[] {
  return headline
    .split(HYPHENATED)
    .map((text, index) => ({ text, isWhole: index % 2 === 1 && text.length <= LONGEST }))
    .filter(({ text }) => text !== '');
}
