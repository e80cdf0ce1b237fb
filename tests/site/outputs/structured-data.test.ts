import { expect, test } from 'vitest';
import { BUILT } from '../build-once.ts';
import { builtPages, fileAt, missing } from './built-page.ts';
import { ENTRIES, isSameMoment, published, SITE } from './entries.ts';

type Thing = Record<string, any> & { '@type': string };

const pages = new Map(
  builtPages(BUILT)
    .filter(({ data }) => data.length > 0)
    .map((page) => [page.path, { ...page, things: thingsOf(page.data) }]),
);

function thingsOf(data: string[]): Thing[] {
  expect(data).toHaveLength(1);
  const graph = JSON.parse(data[0]!) as { '@context': string; '@graph': Thing[] };
  expect(graph['@context']).toBe('https://schema.org');
  return graph['@graph'];
}

function theOnly(path: string, type: string): Thing {
  const found = pages.get(path)!.things.filter((thing) => thing['@type'] === type);
  expect(found, `${type} of ${path}`).toHaveLength(1);
  return found[0]!;
}

const WITH_OFFSET = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

test.each(ENTRIES)('$path is a NewsArticle with all that search engines ask for', (entry) => {
  const article = theOnly(entry.path, 'NewsArticle');
  expect(article.headline).toBe(entry.headline);
  expect(article.description).toBeTruthy();
  expect(article.mainEntityOfPage).toBe(published(entry.path));
  expect(article.datePublished).toMatch(WITH_OFFSET);
  expect(article.dateModified).toMatch(WITH_OFFSET);
  expect(isSameMoment(article.datePublished, entry.datePublished)).toBe(true);
  expect(isSameMoment(article.dateModified, entry.dateModified ?? entry.datePublished)).toBe(true);
  expect(article.inLanguage).toBe(entry.language ?? SITE.language);
  expect(article.isAccessibleForFree).toBe(true);
  expect(article.articleSection).toBe(SITE.sections.find(({ id }) => id === entry.section)!.title);
  expect(article.keywords ?? []).toEqual(entry.topics ?? []);
  expect(article.correction?.text).toBe(entry.correction);
  expect(article.speakable.cssSelector).toEqual(entry.keyPoints.length ? ['h1', '.key-points'] : ['h1']);
  expect(article.publisher).toMatchObject({ '@type': 'NewsMediaOrganization', name: SITE.title });
  expect(fileAt(BUILT, article.publisher.logo.url)).toBeDefined();
  expect(article.image.length).toBeGreaterThan(0);
  const images = article.image.map((image: string | { url: string }) =>
    typeof image === 'string' ? image : image.url,
  );
  expect(missing(BUILT, images)).toEqual([]);
  const authors = [article.author].flat();
  expect(authors.map(({ name }) => name)).toEqual([entry.byline ?? SITE.title]);
  expect(
    missing(
      BUILT,
      authors.map(({ url }) => url),
    ),
  ).toEqual([]);
});

test('a desk is not told to be a person', () => {
  const entry = ENTRIES.find(({ byline }) => byline === 'World desk')!;
  expect(theOnly(entry.path, 'NewsArticle').author).toMatchObject([{ '@type': 'Organization' }]);
});

test.each([...pages.keys()].filter((path) => path !== '/'))(
  'the trail to %s leads over pages that are there',
  (path) => {
    const { itemListElement: crumbs } = theOnly(path, 'BreadcrumbList');
    expect(crumbs.map(({ position }: Thing) => position)).toEqual(
      crumbs.map((_: Thing, index: number) => index + 1),
    );
    expect(crumbs[0].item).toBe(published('/'));
    // The last is the page itself, and names no address.
    expect(
      missing(
        BUILT,
        crumbs.slice(0, -1).map(({ item }: Thing) => item),
      ),
    ).toEqual([]);
    expect(crumbs.at(-1)).not.toHaveProperty('item');
  },
);

function trailOf(path: string): string[] {
  return theOnly(path, 'BreadcrumbList').itemListElement.map(({ name }: Thing) => name);
}

test('a trail goes through what stands above a page', () => {
  expect(trailOf('/2023/09/14/')).toEqual([
    SITE.title,
    '2023',
    'September 2023',
    'The edition of 14 September 2023',
  ]);
  expect(trailOf('/world/2023/09/').slice(0, 2)).toEqual([SITE.title, 'World']);
  expect(trailOf('/world/')).toEqual([SITE.title, 'World']);
});

test('the front page tells who publishes and how to search', () => {
  const { things } = pages.get('/')!;
  const types = things.map((thing) => thing['@type']);
  expect(types).toEqual(['WebSite', 'NewsMediaOrganization', 'CollectionPage']);
  const [site, organization] = things;
  expect(site!.publisher['@id']).toBe(organization!['@id']);
  expect(site!.potentialAction.target).toMatch(/\/search\/\?q=\{search_term_string\}$/);
  expect(fileAt(BUILT, site!.potentialAction.target.replace(/\?.*$/, ''))).toBeDefined();
  expect(organization!.correctionsPolicy).toBe(published('/corrections-policy/'));
  expect(fileAt(BUILT, organization!.correctionsPolicy)).toBeDefined();
});

test.each(['/', '/world/', '/2023/09/', '/2023/09/14/', '/2023/', '/world/2023/09/', '/corrections/'])(
  '%s lists its stories',
  (path) => {
    const { mainEntity } = theOnly(path, 'CollectionPage');
    expect(mainEntity.itemListElement.length).toBeGreaterThan(0);
    expect(
      missing(
        BUILT,
        mainEntity.itemListElement.map(({ url }: Thing) => url),
      ),
    ).toEqual([]);
  },
);

test('the list of a month is the month', () => {
  const { mainEntity } = theOnly('/2023/08/', 'CollectionPage');
  const stories = ENTRIES.filter(({ path }) => path.startsWith('/2023/08/')).map(({ path }) =>
    published(path),
  );
  expect(mainEntity.itemListElement.map(({ url }: Thing) => url)).toEqual(stories);
});

test.each([...pages.keys()])('%s says of everything it refers to by an id what it is', (path) => {
  const nodes = nodesIn(pages.get(path)!.things);
  const isDefined = (id: string) =>
    nodes.some((node) => node['@id'] === id && node['@type'] && typeof node.name === 'string');
  const ids = nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [node['@id']] : []));
  expect(ids.filter((id) => !isDefined(id))).toEqual([]);
});

/** Every object in some JSON, at any depth. */
function nodesIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(nodesIn);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
