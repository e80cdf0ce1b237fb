// A long quotation, or one of several paragraphs, is named by how it begins and ends.
const LONGEST_WHOLE = 120;
const WORDS_AT_ENDS = 5;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A part of a text fragment; `-`, `,` and `&` have a meaning there and are encoded too. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/**
 * The address of a quotation on a page.
 *
 * @param quote as a selection gives it: its paragraphs and cells stand on lines of their own
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragmentUrl(page: string, quote: string): string {
  const paragraphs = quote
    .split(/[\n\r\t]+/)
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  const [first = '', last = first] = [paragraphs[0], paragraphs.at(-1)];
  const address = `${page.split('#')[0]}#:~:text=`;
  // What is named whole must stand in one paragraph.
  if (paragraphs.length > 1) return `${address}${encode(beginning(first))},${encode(ending(last))}`;
  const isShort = first.length <= LONGEST_WHOLE || wordsOf(first).length <= 2 * WORDS_AT_ENDS;
  return address + (isShort ? encode(first) : `${encode(beginning(first))},${encode(ending(first))}`);
}

function wordsOf(text: string): Intl.SegmentData[] {
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike);
}

function beginning(text: string): string {
  const next = wordsOf(text)[WORDS_AT_ENDS];
  return next ? text.slice(0, next.index).trim() : text;
}

function ending(text: string): string {
  const first = wordsOf(text).at(-WORDS_AT_ENDS);
  return first ? text.slice(first.index) : text;
}
