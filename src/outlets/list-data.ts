import type { CollectionPage, WebPage } from 'schema-dts';
import type { Story } from '../archive/story.ts';
import type { Site } from '../settings/site-schema.ts';
import { absoluteUrl } from '../urls/absolute-url.ts';
import type { PageFacts } from './open-graph.ts';
import { publisher, siteInShort } from './publisher.ts';

// A month can hold hundreds of stories; past the first of them a list tells a search engine nothing its sitemap does not.
const MOST = 50;

/** A page that lists stories. */
export function collectionPage(site: Site, page: PageFacts, stories: readonly Story[]) {
  return {
    '@type': 'CollectionPage',
    ...pageData(site, page),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: stories.length,
      itemListElement: stories.slice(0, MOST).map(({ path }, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        url: absoluteUrl(site, path),
      })),
    },
  } as const satisfies CollectionPage;
}

/** A page that is neither story nor list. */
export function plainPage(site: Site, page: PageFacts) {
  return { '@type': 'WebPage', ...pageData(site, page) } as const satisfies WebPage;
}

function pageData(site: Site, { title, description, path }: PageFacts) {
  return {
    url: absoluteUrl(site, path),
    name: title,
    ...(description ? { description } : {}),
    inLanguage: site.language,
    // The front page tells the rest of both under the same ids; here is what makes each a thing with a name.
    isPartOf: siteInShort(site),
    publisher: publisher(site),
  };
}
