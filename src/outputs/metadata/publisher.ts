import type { NewsMediaOrganization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';

/** The publication as search engines know it, on its front page: with every policy that it has a page for. */
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

// What site.yaml calls a policy, and what schema.org calls it.
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

/** The publication as every article names it: in short, under the id that the front page tells the rest of. */
export function publisher(site: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    '@id': absoluteUrl(site, '/#publisher'),
    name: site.title,
    url: absoluteUrl(site, '/'),
    logo: { '@type': 'ImageObject', url: absoluteUrl(site, site.logo ?? '/icon-512.png') },
  } as const satisfies NewsMediaOrganization;
}

/** The site as every page names it that is part of it. */
export function webSiteReference(site: Site) {
  return {
    '@type': 'WebSite',
    '@id': absoluteUrl(site, '/#site'),
    name: site.title,
    url: absoluteUrl(site, '/'),
  } as const satisfies WebSite;
}

/** The site itself, and how one searches it where one can. */
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
