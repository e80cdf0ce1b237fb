/** A part of a headline. */
export interface HeadlinePart {
  text: string;
  /** whether it should stay on one line */
  isWhole: boolean;
}

// The longest word that still fits beside others on a phone.
const LONGEST = 20;
const HYPHENATED = /(\S*\S[-‐–]\S+)/u;
// A box of its own would take a Latin word out of the order of such a line.
const RIGHT_TO_LEFT =
  /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * Parts a headline at its hyphenated words: browsers break a line after a hyphen, `one-` and `day`, and no property of
 * CSS forbids it.
 */
export function unbrokenWords(headline: string): HeadlinePart[] {
  if (RIGHT_TO_LEFT.test(headline)) return [{ text: headline, isWhole: false }];
  return headline
    .split(HYPHENATED)
    .map((text, index) => ({ text, isWhole: index % 2 === 1 && text.length <= LONGEST }))
    .filter(({ text }) => text !== '');
}

const HEADING = /(<h[2-6][^>]*>)(.*?)(?=<\/h[2-6]>)/gs;

/** Does the same to the sub-headings of a text, which is HTML: text between tags, in which `<` is an entity. */
export function keepHeadingsWhole(html: string): string {
  if (!html.includes('<h')) return html;
  return html.replace(HEADING, (_, start: string, content: string) => {
    const parts = content.split(/(<[^>]*>)/);
    return start + parts.map((part) => (part.startsWith('<') ? part : markWhole(part))).join('');
  });
}

function markWhole(text: string): string {
  return unbrokenWords(text)
    .map((part) => (part.isWhole ? `<span class="whole">${part.text}</span>` : part.text))
    .join('');
}
