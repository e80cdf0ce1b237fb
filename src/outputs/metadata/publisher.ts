import type { NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

/** The publication for the front page, as a schema.org `NewsMediaOrganization`: with e-mail address and policies. */
export function organization(site: Site) {
  const { policies, contact } = site;
  return {
    ...publisher(site),
    ...(contact ? { email: contact } : {}),
    ...Object.fromEntries(
      Object.entries(policies).map(([name, path]) => [
        POLICY_PROPERTIES[name as keyof typeof POLICY_PROPERTIES],
        path.startsWith('/') ? absoluteUrl(site, path) : path,
      ]),
    ),
  } satisfies NewsMediaOrganization;
}

// Names of policies in site.yaml, and their schema.org properties.
const POLICY_PROPERTIES = {
  principles: 'publishingPrinciples',
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  diversity: 'diversityPolicy',
  feedback: 'actionableFeedbackPolicy',
  unnamedSources: 'unnamedSourcesPolicy',
  factChecking: 'verificationFactCheckingPolicy',
  ownership: 'ownershipFundingInfo',
  masthead: 'masthead',
  mission: 'missionCoveragePrioritiesPolicy',
  noBylines: 'noBylinesPolicy',
} as const satisfies Record<keyof Site['policies'], keyof Exclude<NewsMediaOrganization, string>>;

/** The publication for all other pages, in short form: {@link organization} has the same `@id`. */
export function publisher(site: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absoluteUrl(site, '/#publisher'),
    name: site.title,
    url: absoluteUrl(site, '/'),
    logo: { '@type': 'ImageObject', url: absoluteUrl(site, site.logo ?? '/icon-512.png') },
  } as const satisfies NewsMediaOrganization;
}

/** The site for all other pages, in short form: {@link webSite} has the same `@id`. */
export function webSiteReference(site: Site) {
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl(site, '/#site'),
    name: site.title,
    url: absoluteUrl(site, '/'),
  } as const satisfies WebSite;
}

/** The site for the front page, as a schema.org `WebSite`: with its search, if it has one. */
export function webSite(site: Site) {
  const search = {
    '@type': 'SearchAction',
    target: `${absoluteUrl(site, '/search/')}?q={search_term_string}`,
    'query-input': 'required name=search_term_string',
  } as const satisfies WithActionConstraints<Exclude<SearchAction, string>>;
  return {
    ...webSiteReference(site),
    ...(site.tagline ? { description: site.tagline } : {}),
    inLanguage: site.language,
    publisher: { '@id': absoluteUrl(site, '/#publisher') },
    ...(site.search ? { potentialAction: search } : {}),
  } as const satisfies WebSite;
}
