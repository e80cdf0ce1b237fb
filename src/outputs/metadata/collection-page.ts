import type { CollectionPage, WebPage } from 'schema-dts';
import type { Story } from '../../archive/story.ts';
import type { Site } from '../../settings/site-schema.ts';
import { absoluteUrl } from '../../urls/absolute-url.ts';
import type { PageMetadata } from './page-metadata.ts';
import { publisher, webSiteReference } from './publisher.ts';

// A month can have hundreds of stories. Search engines find all of them in the sitemap.
const MOST_LISTED = 50;

/** A page that lists stories, as a schema.org `CollectionPage`. */
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

/** A page that is neither a story nor a list, as a schema.org `WebPage`. */
export function webPage(site: Site, page: PageMetadata) {
  return { '@type': 'WebPage', ...pageProperties(site, page) } as const satisfies WebPage;
}

function pageProperties(site: Site, { title, description, path }: PageMetadata) {
  return {
    url: absoluteUrl(site, path),
    name: title,
    ...(description ? { description } : {}),
    inLanguage: site.language,
    // Both in short form: the front page has all their properties under the same `@id`.
    isPartOf: webSiteReference(site),
    publisher: publisher(site),
  };
}
