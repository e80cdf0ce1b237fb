import type { CollectionPage, WebPage } from 'schema-dts';
import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import type { PageMetadata } from './page-metadata.ts';
import { publisher, webSiteReference } from './publisher.ts';

// A month can hold hundreds of stories; past the first of them a list tells a search engine nothing its sitemap does not.
const MOST_LISTED = 50;

/** A page that lists stories. */
export function collectionPage(site: Site, page: PageMetadata, stories: readonly Story[]) {
  return {
    '@type': 'CollectionPage',
    ...pageProperties(site, page),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: stories.length,
      itemListElement: stories.slice(0, MOST_LISTED).map(({ path }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        url: absoluteUrl(site, path),
      })),
    },
  } as const satisfies CollectionPage;
}

/** A page that is neither story nor list. */
export function webPage(site: Site, page: PageMetadata) {
  return { '@type': 'WebPage', ...pageProperties(site, page) } as const satisfies WebPage;
}

function pageProperties(site: Site, { title, description, path }: PageMetadata) {
  return {
    url: absoluteUrl(site, path),
    name: title,
    ...(description ? { description } : {}),
    inLanguage: site.language,
    // The front page tells the rest of both under the same ids; here is what makes each a thing with a name.
    isPartOf: webSiteReference(site),
    publisher: publisher(site),
  };
}
