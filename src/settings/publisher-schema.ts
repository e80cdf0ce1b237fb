import { z } from 'zod';

const ADDRESS = 'Write a path of this site, such as `/ethics/`, or a whole address with `https://`.';
const address = z.string({ error: ADDRESS }).regex(/^(?:\/(?!\/)\S*|https:\/\/\S+)$/, ADDRESS);
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'Write a whole address, such as `https://example.org/`.',
});

const WRITE_TO = 'Write `mailto:` and an e-mail address, `tel:` and a number, or an address with `https://`.';
const reach = z
  .string({ error: WRITE_TO })
  .regex(/^(?:mailto:\S+@\S+|tel:\+?[\d-]+|https:\/\/\S+)$/, WRITE_TO);

const listOf = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one)]).transform((value) => [value].flat() as z.output<T>[]);

/** Where readers can read how the newsroom works. Each is told to search engines only if it is here. */
export const policiesSchema = z.strictObject({
  /** What the publication holds itself to. */
  principles: address.optional(),
  /** How mistakes are put right. */
  corrections: address.optional(),
  ethics: address.optional(),
  diversity: address.optional(),
  /** How readers are heard. */
  feedback: address.optional(),
  unnamedSources: address.optional(),
  factChecking: address.optional(),
  /** Who owns the publication and pays for it. */
  ownership: address.optional(),
  /** Who runs it. */
  masthead: address.optional(),
  mission: address.optional(),
  /** When a story carries no name. */
  noBylines: address.optional(),
});

/** What `/.well-known/security.txt` says (RFC 9116): whom to tell of a hole in the site's safety. */
export const securitySchema = z.strictObject({
  /** Who is told, the best way first: `mailto:security@example.org`. */
  contact: listOf(reach),
  /** The day the file is good until, at most a year from now by the standard's advice. */
  expires: z.iso
    .date({ error: 'Write the day the file is good until, such as `2027-06-30`, less than a year from now.' })
    .or(z.iso.datetime({ offset: true })),
  policy: webAddress.optional(),
  encryption: webAddress.optional(),
  acknowledgments: webAddress.optional(),
  hiring: webAddress.optional(),
  /** Languages one may write in: `[en, de]`. */
  languages: listOf(z.string()).optional(),
});

/** What `/.well-known/trust.txt` says (JournalList): which organisations the publication belongs to and answers for. */
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

/** What browsers are told of the site's transport beside its own host: both are hard to take back for two years. */
export const strictTransportSchema = z
  .strictObject({
    /** Whether every host below the site's, such as `shop.example.org` of `example.org`, is reached by https alone. */
    includeSubDomains: z.boolean('Write `includeSubDomains: true` or leave it out.').default(false),
    /** Whether browsers may ship with the domain in their list of those that are reached by https alone. */
    preload: z.boolean('Write `preload: true` or leave it out.').default(false),
  })
  .refine(
    ({ includeSubDomains, preload }) => includeSubDomains || !preload,
    'The list takes whole domains only. Write `includeSubDomains: true` too, or leave out `preload`.',
  );

/** The settings of `site.yaml` that only feeds, search engines and programs see. */
export const publisherSettings = {
  /** Where search engines find the publication's logo: `/images/logo.png`. Without it, the icon stands for it. */
  logo: z
    .string()
    .regex(
      /^\/(?!\/)\S+\.(?:png|jpe?g|webp|svg)$/i,
      'Put the file into `public/images/` and write `/images/logo.png`.',
    )
    .optional(),
  /** The WebSub hub that is told of new stories, so that feed readers need not ask: `https://hub.example.org/`. */
  hub: webAddress.optional(),
  policies: policiesSchema.default({}),
  /** What `Strict-Transport-Security` says beside how long it holds for the site's own host. */
  strictTransport: strictTransportSchema.prefault({}),
  security: securitySchema.optional(),
  trust: trustSchema.optional(),
};
