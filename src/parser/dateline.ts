/** A first paragraph, split into its dateline and the text after it. */
export interface DatelineMatch {
  /** the place and agency as typed, without the dash: `SEOUL (Agency)` */
  dateline: string;
  /** the paragraph without it */
  rest: string;
}

// In characters. A longer text before a dash is a sentence.
const LONGEST = 120;

const AGENCY = String.raw`\([^()]{2,50}\)`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}]+(?:['’./ -]{1,2}[\p{Lu}\p{M}]+){0,5}\.?`;
const AFTER_COMMA = String.raw`(?:, ?[\p{L}\p{M}\d.'’ -]{2,40}){0,2}`;
const MIXED_PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’ /-]{1,40}`;
const DASH = String.raw` ?(?:--|[-–—]) ?`;

const FORMS: readonly RegExp[] = [
  new RegExp(`^(${CAPITALS}${AFTER_COMMA} ?${AGENCY})${DASH}`, 'u'),
  new RegExp(`^(${MIXED_PLACE}${AFTER_COMMA} ${AGENCY})${DASH}`, 'u'),
  new RegExp(`^(${AGENCY})${DASH}`, 'u'),
  new RegExp(`^(${CAPITALS}${AFTER_COMMA}) (?:--|[–—-]) `, 'u'),
];

// A sentence begins after a dateline. “NASA — the agency — said” continues in lower case.
const SENTENCE_START = /^[^\p{Ll}\s]/u;

// Labels that look like places before a dash: “ANALYSIS — …”.
const LABEL =
  /^(?:exclusive|breaking(?: news)?|update|analysis|opinion|comment|correction|live|video|watch|explainer|factbox|profile|timeline|interview)$/i;

/**
 * Splits the dateline from the start of a paragraph: `SEOUL (Agency) — …`, `LONDON, March 3 – …`, `(CNN) -- …`.
 *
 * @param paragraph the first paragraph of the body
 * @returns the dateline and the rest, or undefined if there is no dateline
 */
export function extractDateline(paragraph: string): DatelineMatch | undefined {
  const head = paragraph.slice(0, LONGEST);
  for (const form of FORMS) {
    const match = form.exec(head);
    const rest = match && paragraph.slice(match[0].length).trimStart();
    if (match?.[1] && !LABEL.test(match[1]) && rest && SENTENCE_START.test(rest))
      return { dateline: match[1].trim(), rest };
  }
  return undefined;
}
