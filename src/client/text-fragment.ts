// A long quotation, or one of several paragraphs, is identified by its first and last words.
const MAX_WHOLE_LENGTH = 120;
const WORDS_AT_ENDS = 5;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Encodes a part of a text fragment, in which `-`, `,` and `&` have a meaning. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/**
 * The address of a quotation on a page, as a URL with a text fragment.
 *
 * @param page the URL of the page; its own fragment is removed
 * @param quote the text of a selection, with line breaks or tabs between paragraphs and table cells
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragmentUrl(page: string, quote: string): string {
  const paragraphs = quote
    .split(/[\n\r\t]+/)
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  const [first = '', last = first] = [paragraphs[0], paragraphs.at(-1)];
  const address = `${page.split('#')[0]}#:~:text=`;
  // Browsers find a full quotation only within one paragraph.
  if (paragraphs.length > 1) return `${address}${encode(firstWords(first))},${encode(lastWords(last))}`;
  const isShort = first.length <= MAX_WHOLE_LENGTH || wordsOf(first).length <= 2 * WORDS_AT_ENDS;
  return address + (isShort ? encode(first) : `${encode(firstWords(first))},${encode(lastWords(first))}`);
}

function wordsOf(text: string): Intl.SegmentData[] {
  return [...segmenter.segment(text)].filter((segment) => segment.isWordLike);
}

function firstWords(text: string): string {
  const next = wordsOf(text)[WORDS_AT_ENDS];
  return next ? text.slice(0, next.index).trim() : text;
}

function lastWords(text: string): string {
  const first = wordsOf(text).at(-WORDS_AT_ENDS);
  return first ? text.slice(first.index) : text;
}
