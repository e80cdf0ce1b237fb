import type { VFile } from 'vfile';
import { z } from 'zod';
import { addError, type Position } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { decodePath } from '../urls/decode-path.ts';
import { parseDate } from '../i18n/parse-date.ts';
import { isDecoration } from './decoration.ts';
import { explainBadAlias, isPicturePath } from './local-paths.ts';
import { parsePlaces } from './places.ts';

// Every field of an article is declared here, once: its type, its check, and the sentence that the README has about it.

const SLUG = /^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u;
// A file's name has at most 255 bytes, and a letter may need three.
const LONGEST_SLUG = 80;

const slug = z
  .string()
  .refine((text) => SLUG.test(text) && text.length <= LONGEST_SLUG, {
    error: ({ input }) =>
      `“${cut(input)}” cannot be part of an address. Use small letters, digits and single hyphens, at most ${LONGEST_SLUG}: \`kim-visits-russia\`.`,
  })
  .transform((text) => text.normalize('NFC'));

const image = z.string().refine(isPicturePath, {
  error: ({ input }) =>
    `“${cut(input)}” is not a picture under \`content/\`. Put the file beside the story and write its name: \`image: quay.jpg\`.`,
});

const alt = z.string().transform((text) => (isDecoration(text) ? '' : text));

const FOCUS = /^(\d{1,3})\s*%[\s,]+(\d{1,3})\s*%$/;
const focus = z.string().transform((text, context) => {
  const [x, y] = (FOCUS.exec(text) ?? []).slice(1).map(Number);
  if (x !== undefined && y !== undefined && x <= 100 && y <= 100) return { x, y };
  context.addIssue(
    `“${cut(text)}” is not a point of the picture. Write how far it is from the left and from the top: \`40% 30%\`.`,
  );
  return z.NEVER;
});

const map = z.string().transform((text, context) => {
  const parsed = parsePlaces(text);
  if ('places' in parsed) return parsed.places;
  context.addIssue(parsed.wrong);
  return z.NEVER;
});

const language = z
  .string()
  .refine((text) => canonicalTag(text) !== undefined, {
    error: ({ input }) =>
      `“${cut(input)}” is not a language tag. Write \`en\`, \`de\`, \`pt-BR\` or the like.`,
  })
  .transform((text) => canonicalTag(text)!);

const STATUSES = ['draft', 'withheld'] as const;
const status = z
  .string()
  .toLowerCase()
  .pipe(
    z.enum(STATUSES, {
      error: ({ input }) => {
        const otherwise = 'Write `draft` or `withheld`, or delete the line to publish.';
        return `There is no status “${cut(input)}”. ${didYouMean(String(input), STATUSES, otherwise)}`;
      },
    }),
  );

const alias = z
  .string()
  .refine((text) => explainBadAlias(text) === undefined, {
    error: ({ input }) =>
      `“${cut(input)}” is not an old address of this site: ${explainBadAlias(String(input))}. Write its path alone: \`/2019/04/15/old-name/\`.`,
  })
  .transform((text) => decodePath(text)!);

const date = (timeZone: string) =>
  z.string().transform((text, context) => {
    const parsed = parseDate(text, timeZone);
    if ('iso' in parsed) return parsed.iso;
    context.addIssue(parsed.wrong);
    return z.NEVER;
  });

/**
 * The fields of an article. The order is that of the README and of messages.
 *
 * @param timeZone IANA name of the site's zone, in which a time without an offset is meant
 */
const createFieldSchema = (timeZone: string) =>
  z.object({
    headline: z.string().describe('the headline; all summary paragraphs are then key points'),
    section: z.string().describe('another section than the folder’s'),
    topics: z.array(z.string()).describe('`Russia, North Korea`: each gets a page'),
    byline: z.string().describe('who wrote it'),
    dateline: z.string().describe('where it was written'),
    slug: slug.describe('the end of the address'),
    updated: date(timeZone).describe('the date of the last change'),
    correction: z.string().describe('what was wrong'),
    image: image.describe('a picture under `content/`, if none has the story’s name'),
    caption: z.string().describe('what the reader should know about the picture'),
    alt: alt.describe('what the picture shows, in a few words; `none` if it only decorates'),
    credit: z.string().describe('whose picture it is'),
    focus: focus.describe('`40% 30%`: the point that crops of the picture keep'),
    map: map.describe('`Suez 29.97 32.55`: places with latitude and longitude, drawn as a map'),
    chart: z.string().describe('what the figures in the story’s `.csv` are'),
    source: z.string().describe('where the facts come from'),
    related: z
      .array(z.string())
      .describe('stories to show below, by file name, slug or address; `none` shows none'),
    language: language.describe('`de`, `ar`, …, if it is not the site’s'),
    status: status.describe('`draft` or `withheld` keeps it off the site; so does a date in the future'),
    aliases: z.array(alias).describe('old addresses that should lead here'),
  });

type FieldSchema = ReturnType<typeof createFieldSchema>;

/** The schema of the fields, for values that are parsed already: their dates have the site's offset. */
export const fieldSchema = createFieldSchema('UTC');

export type FieldName = keyof FieldSchema['shape'];

/** The fields that an article has. */
export type Fields = Partial<z.output<FieldSchema>>;

/** Where the value of each field is, for messages about it. */
export type FieldPositions = Partial<Record<FieldName, Position>>;

export const FIELD_NAMES = Object.keys(fieldSchema.shape) as FieldName[];

/** Whether the name is one of the fields. */
export function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(fieldSchema.shape, name);
}

const COMMA = /[,;，、]/;
/** The fields that hold a list, and what separates its items. */
export const LIST_SEPARATORS: Partial<Record<FieldName, RegExp>> = {
  topics: COMMA,
  related: COMMA,
  aliases: /[,;\s]+/,
};

const RULES: Partial<Record<FieldName, string>> = {
  slug: 'bad-slug',
  updated: 'bad-date',
  image: 'bad-image',
  focus: 'bad-focus',
  map: 'bad-map',
  language: 'bad-language',
  status: 'bad-status',
  aliases: 'bad-alias',
};

// A site has one time zone.
let schemaInZone: { timeZone: string; schema: FieldSchema } | undefined;

/**
 * Parses the text of one field and sets its value.
 *
 * @param text not empty
 * @param timeZone IANA name of the site's zone
 * @param file receives `bad-date`, `bad-slug`, `bad-language`, `bad-status`, `bad-image`, `bad-focus`, `bad-map`, `bad-alias`
 */
export function parseField(
  fields: Fields,
  name: FieldName,
  text: string,
  at: Position,
  timeZone: string,
  file: VFile,
): void {
  if (schemaInZone?.timeZone !== timeZone) {
    schemaInZone = { timeZone, schema: createFieldSchema(timeZone) };
  }
  const result = schemaInZone.schema.shape[name].safeParse(toInput(name, text));
  if (result.success) Object.assign(fields, { [name]: withoutDuplicates(result.data) });
  else for (const { message } of result.error.issues) addError(file, RULES[name] ?? 'bad-value', at, message);
}

function toInput(name: FieldName, text: string): string | string[] {
  const separator = LIST_SEPARATORS[name];
  if (!separator) return text;
  if (name === 'related' && /^none$/i.test(text)) return [];
  return text
    .split(separator)
    .map((item) => item.trim())
    .filter(Boolean);
}

const withoutDuplicates = (value: unknown) => (Array.isArray(value) ? [...new Set(value)] : value);

// “English” has the form of a tag, but no language has a tag that long.
const LANGUAGE = /^[a-z]{2,3}(?:-|$)/i;
const LONGEST_TAG = 100;

function canonicalTag(text: string): string | undefined {
  if (!LANGUAGE.test(text) || text.length > LONGEST_TAG) return undefined;
  try {
    return Intl.getCanonicalLocales(text)[0];
  } catch {
    return undefined;
  }
}

function cut(input: unknown): string {
  const text = String(input);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
