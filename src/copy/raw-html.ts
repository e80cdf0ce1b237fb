import type { Html } from 'mdast';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const PROGRAM = /<(script|style|template|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<[/!?]?[a-z][^<>]*(?:>|$)/gi;

/** Whether the HTML is a comment alone: an editor's note, which no reader misses. */
export function isComment({ value }: Html): boolean {
  return !value.replace(COMMENT, '').trim();
}

/** The words between the tags of a block of HTML. They become text, so it does not matter what is left among them. */
export function wordsOf({ value }: Html): string {
  return value.replace(COMMENT, ' ').replace(PROGRAM, ' ').replace(TAG, ' ').replace(/\s+/g, ' ').trim();
}
