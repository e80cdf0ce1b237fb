/** A lede parted into its dateline and the sentence that follows. */
export interface DatelineMatch {
  /** the place and agency as typed, without the dash: `SEOUL (Agency)` */
  dateline: string;
  /** the lede without it */
  rest: string;
}

// A dateline stands at the very start and is short; a longer head is a sentence with a dash in it.
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

// After a dateline a sentence begins; “NASA — the agency — said” goes on in lower case.
const SENTENCE_START = /^[^\p{Ll}\s]/u;

// Labels that desks set before a sentence as if they were places.
const LABEL =
  /^(?:exclusive|breaking(?: news)?|update|analysis|opinion|comment|correction|live|video|watch|explainer|factbox|profile|timeline|interview)$/i;

/**
 * Takes the dateline off the head of a lede: `SEOUL (Agency) — …`, `LONDON, March 3 – …`, `(CNN) -- …`.
 *
 * @param lede the first paragraph of the body
 * @returns the dateline and what follows, or undefined where the lede has none
 */
export function extractDateline(lede: string): DatelineMatch | undefined {
  const head = lede.slice(0, LONGEST);
  for (const form of FORMS) {
    const match = form.exec(head);
    const rest = match && lede.slice(match[0].length).trimStart();
    if (match?.[1] && !LABEL.test(match[1]) && rest && SENTENCE_START.test(rest))
      return { dateline: match[1].trim(), rest };
  }
  return undefined;
}
