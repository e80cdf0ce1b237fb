import { z } from 'zod';
import { parseDate } from '../i18n/parse-date.ts';
import { startOfDay } from '../i18n/time-zone.ts';

const MOST_ALSO = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

const STORY =
  'Write the name of a story’s file, such as `2023-09-14-kim-visits-russia`, its slug or its address.';
const storyName = z.string({ error: STORY }).trim().min(1, STORY);

const ALSO = `List at most ${MOST_ALSO} stories, each on a line of its own that begins with \`- \`.`;
const NOTICE = 'Write `text:` under `notice:`, and `link:` and `until:` if they are needed.';
const FIELDS = 'Write fields, one a line: `lead: …`, `also:`, `notice:`.';
const TEXT = 'A notice needs its `text`: one sentence.';
const LINK = 'Write a path of this site, such as `/about/`, or an address that begins with `https://`.';

const link = z.string({ error: LINK }).refine((text) => {
  const isPath = /^\/(?!\/)/.test(text);
  return isPath || (/^https?:\/\//.test(text) && URL.canParse(text));
}, LINK);

const UNTIL = 'Write the last day of the notice, such as `2026-12-24`, or a time, `2026-12-24T18:00`.';

/** The moment at which a notice ends, in milliseconds since 1970: a day without a time is its last day. */
const until = (timeZone: string) =>
  z.string({ error: UNTIL }).transform((text, context) => {
    const parsed = parseDate(text, timeZone);
    if ('iso' in parsed) return endOf(parsed.iso, timeZone);
    context.addIssue(parsed.wrong);
    return z.NEVER;
  });

function endOf(iso: string, timeZone: string): number {
  if (iso.includes('T')) return Date.parse(iso);
  const next = new Date(Date.parse(iso) + DAY_MS).toISOString().slice(0, 10);
  return Date.parse(startOfDay(next, timeZone));
}

/**
 * What an editor chooses for the front page, `content/front.yaml`. Every field is optional, and may be empty.
 *
 * @param timeZone IANA name of the site's zone, in which a time without an offset is meant
 */
export const createFrontSchema = (timeZone: string) =>
  z.strictObject(
    {
      lead: storyName.nullish().describe('the story at the top, by file name, slug or address'),
      also: z
        .array(storyName, { error: ALSO })
        .max(MOST_ALSO, ALSO)
        .nullish()
        .transform((stories) => stories ?? [])
        .describe(`the stories beside it, at most ${MOST_ALSO}`),
      notice: z
        .strictObject(
          {
            text: z.string({ error: TEXT }).trim().min(1, TEXT).describe('what it says, in one sentence'),
            link: link.optional().describe('where it leads: `/about/`, or an address with `https://`'),
            until: until(timeZone)
              .optional()
              .describe('its last day, `2026-12-25`, or the time when it ends, `2026-12-24T18:00`'),
          },
          { error: (issue) => (issue.code === 'invalid_type' ? NOTICE : undefined) },
        )
        .nullish()
        .describe('a line above the stories'),
    },
    { error: (issue) => (issue.code === 'invalid_type' ? FIELDS : undefined) },
  );

/** The choices, after validation. */
export type Front = z.output<ReturnType<typeof createFrontSchema>>;
