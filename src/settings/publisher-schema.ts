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
  /** The editorial principles. */
  principles: address.optional(),
  /** How mistakes are corrected. */
  corrections: address.optional(),
  ethics: address.optional(),
  diversity: address.optional(),
  /** How readers can send feedback. */
  feedback: address.optional(),
  unnamedSources: address.optional(),
  factChecking: address.optional(),
  /** Who owns the publication and pays for it. */
  ownership: address.optional(),
  /** Who manages it. */
  masthead: address.optional(),
  mission: address.optional(),
  /** When a story has no byline. */
  noBylines: address.optional(),
});

/**
 * The content of `/.well-known/security.txt`: where to report a vulnerability.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9116#section-2.5
 */
export const securitySchema = z.strictObject({
  /** Where to send reports, the preferred way first: `mailto:security@example.org`. */
  contact: listOf(reach),
  /** The day the file expires. The standard recommends less than a year from now. */
  expires: z.iso
    .date({ error: 'Write the day the file expires, such as `2027-06-30`, less than a year from now.' })
    .or(z.iso.datetime({ offset: true })),
  policy: webAddress.optional(),
  encryption: webAddress.optional(),
  acknowledgments: webAddress.optional(),
  hiring: webAddress.optional(),
  /** The languages of reports, as BCP 47 tags: `[en, de]`. */
  languages: listOf(z.string()).optional(),
});

/**
 * The content of `/.well-known/trust.txt`: the organisations that the publication belongs to or controls.
 *
 * @see https://journallist.net/reference-document-for-trust-txt-specifications
 */
export const trustSchema = z.strictObject({
  member: listOf(webAddress).optional(),
  belongto: listOf(webAddress).optional(),
  control: listOf(webAddress).optional(),
  controlledby: listOf(webAddress).optional(),
  social: listOf(webAddress).optional(),
  vendor: listOf(webAddress).optional(),
  customer: listOf(webAddress).optional(),
  disclosure: listOf(webAddress).optional(),
  contact: listOf(reach).optional(),
  /** Whether the site's text may be used to train models. */
  datatrainingallowed: z.enum(['yes', 'no'], { error: 'Write `yes` or `no`.' }).optional(),
});

/**
 * The optional directives of `Strict-Transport-Security`. Both are hard to undo: browsers remember the header for two
 * years.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6797#section-6.1
 */
const strictTransportSchema = z
  .strictObject({
    /** Whether every subdomain, such as `shop.example.org` of `example.org`, also uses HTTPS only. */
    includeSubDomains: z.boolean('Write `includeSubDomains: true` or leave it out.').default(false),
    /** Whether browsers may add the domain to their built-in list of HTTPS-only domains. */
    preload: z.boolean('Write `preload: true` or leave it out.').default(false),
  })
  .refine(
    ({ includeSubDomains, preload }) => includeSubDomains || !preload,
    'The list takes whole domains only. Write `includeSubDomains: true` too, or leave out `preload`.',
  );

/** The settings of `site.yaml` that only feeds, search engines and other programs use. */
export const publisherSettings = {
  /** The publication's logo for search engines: `/images/logo.png`. The default is the site's icon. */
  logo: z
    .string()
    .regex(
      /^\/(?!\/)\S+\.(?:png|jpe?g|webp|svg)$/i,
      'Put the file into `public/images/` and write `/images/logo.png`.',
    )
    .optional(),
  /** The WebSub hub that pushes new stories to feed readers: `https://hub.example.org/`. */
  hub: webAddress.optional(),
  policies: policiesSchema.default({}),
  strictTransport: strictTransportSchema.prefault({}),
  security: securitySchema.optional(),
  trust: trustSchema.optional(),
};
