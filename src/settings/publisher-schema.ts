import { z } from 'zod';

const ADDRESS = 'Write a path of this site, such as `/ethics/`, or a full address with `https://`.';
const address = z.string({ error: ADDRESS }).regex(/^(?:\/(?!\/)\S*|https:\/\/\S+)$/, ADDRESS);
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Write a full address, such as `https://example.org/`.',
});

const WRITE_TO = 'Write `mailto:` and an e-mail address, `tel:` and a number, or an address with `https://`.';
const reach = z
  .string({ error: WRITE_TO })
  .regex(/^(?:mailto:\S+@\S+|tel:\+?[\d-]+|https:\/\/\S+)$/, WRITE_TO);

const listOf = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one)]).transform((value) => [value].flat() as z.output<T>[]);

/**
 * Pages that explain how the newsroom works. Structured data links only those that are set.
 *
 * @see https://schema.org/NewsMediaOrganization
 */
export const policiesSchema = z.strictObject({
  principles: address.optional().describe('the page with the editorial principles: `/about/`'),
  corrections: address.optional().describe('how mistakes are corrected'),
  ethics: address.optional().describe('the rules of conduct'),
  diversity: address.optional().describe('how the newsroom and its sources are varied'),
  feedback: address.optional().describe('how readers can write to the newsroom'),
  unnamedSources: address.optional().describe('when a source is not named'),
  factChecking: address.optional().describe('how facts are checked'),
  ownership: address.optional().describe('who owns the paper and pays for it'),
  masthead: address.optional().describe('who works for it, and as what'),
  mission: address.optional().describe('what it wants to cover, and why'),
  noBylines: address.optional().describe('when a story has no byline'),
});

/**
 * The content of `/.well-known/security.txt`: where to report a vulnerability.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116#section-2.5
 */
export const securitySchema = z.strictObject({
  contact: listOf(reach).describe(
    '`mailto:security@example.org`: where to send reports; of several, the preferred one first',
  ),
  expires: z.iso
    .date({ error: 'Write the day the file expires, such as `2027-06-30`, less than a year from now.' })
    .or(z.iso.datetime({ offset: true }))
    .describe('`2027-06-30`: the day it expires, less than a year from now'),
  policy: webAddress.optional().describe('the page with the rules for those who look for holes'),
  encryption: webAddress.optional().describe('the key for reports in secret'),
  acknowledgments: webAddress.optional().describe('the page that thanks those who reported'),
  hiring: webAddress.optional().describe('the page with open jobs in security'),
  languages: listOf(z.string()).optional().describe('`[en, de]`: the languages of reports'),
});

/**
 * The content of `/.well-known/trust.txt`: the organisations that the publication belongs to or controls.
 *
 * @see https://journallist.net/reference-document-for-trust-txt-specifications
 */
export const trustSchema = z.strictObject({
  member: listOf(webAddress).optional().describe('the sites of members, if the paper is an association'),
  belongto: listOf(webAddress).optional().describe('the associations that it is a member of'),
  control: listOf(webAddress).optional().describe('sites that it controls'),
  controlledby: listOf(webAddress).optional().describe('who controls it'),
  social: listOf(webAddress).optional().describe('its accounts on social networks'),
  vendor: listOf(webAddress).optional().describe('who provides services to it'),
  customer: listOf(webAddress).optional().describe('whom it provides services to'),
  disclosure: listOf(webAddress).optional().describe('pages that say who owns it and how it works'),
  contact: listOf(reach).optional().describe('where to write to about all this'),
  datatrainingallowed: z
    .enum(['yes', 'no'], { error: 'Write `yes` or `no`.' })
    .optional()
    .describe('`yes` or `no`: whether its texts may be used to train models'),
});

/**
 * The optional directives of `Strict-Transport-Security`. Both are hard to undo: browsers remember the header for two
 * years.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6797#section-6.1
 */
const strictTransportSchema = z
  .strictObject({
    includeSubDomains: z
      .boolean('Write `includeSubDomains: true` or leave it out.')
      .default(false)
      .describe('`true`: all subdomains too, such as `shop.example.org`'),
    preload: z
      .boolean('Write `preload: true` or leave it out.')
      .default(false)
      .describe('`true`: browsers may put the domain on their own list'),
  })
  .refine(
    ({ includeSubDomains, preload }) => includeSubDomains || !preload,
    'The list takes whole domains only. Write `includeSubDomains: true` too, or leave out `preload`.',
  );

/** The settings of `site.yaml` that only feeds, search engines and other programs use. */
export const publisherSettings = {
  logo: z
    .string()
    .regex(
      /^\/(?!\/)\S+\.(?:png|jpe?g|webp|svg)$/i,
      'Put the file into `public/images/` and write `/images/logo.png`.',
    )
    .optional()
    .describe('`/images/logo.png` in `public/`: the logo for search engines; without it, the site’s icon'),
  hub: webAddress
    .optional()
    .describe('`https://hub.example.org/`: the WebSub hub that brings new stories to feed readers'),
  policies: policiesSchema
    .default({})
    .describe('pages of the site that say how the newsroom works, for search engines'),
  strictTransport: strictTransportSchema
    .prefault({})
    .describe('how strictly browsers keep to HTTPS; hard to undo'),
  security: securitySchema.optional().describe('`security.txt`: where to report a hole in the site’s safety'),
  trust: trustSchema
    .optional()
    .describe('`trust.txt`: whom the paper belongs to and what it controls; full addresses'),
};
