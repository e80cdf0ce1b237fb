import type { BuiltPage, BuiltSite } from './built-site.ts';
import { attribute, elements, textOf } from './elements.ts';

/** What a page's head and outline lack, one sentence each. */
export function headFaults(site: BuiltSite): string[] {
  return site.pages.flatMap((page) =>
    [...faultsOfHead(page, site), ...faultsOfOutline(page), ...faultsOfLandmarks(page)].map(
      (fault) => `${page.address} ${fault}`,
    ),
  );
}

/** The titles, or canonical addresses, that two pages share. */
export function shared(site: BuiltSite, of: (page: BuiltPage) => string | undefined): string[] {
  const groups = Map.groupBy(site.pages, of);
  return [...groups].flatMap(([value, pages]) =>
    pages.length > 1 ? [`“${value}”: ${pages.map(({ address }) => address).join(', ')}`] : [],
  );
}

export function titleOf({ tree }: BuiltPage): string | undefined {
  const head = elements(tree, 'head')[0];
  const title = head && elements(head, 'title')[0];
  return title && textOf(title);
}

export function canonicalOf({ tree }: BuiltPage): string | undefined {
  const link = elements(tree, 'link').find((each) => attribute(each, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

export function descriptionOf({ tree }: BuiltPage): string | undefined {
  const meta = elements(tree, 'meta').find((each) => attribute(each, 'name') === 'description');
  return meta && attribute(meta, 'content');
}

function faultsOfHead(page: BuiltPage, site: BuiltSite): string[] {
  const faults: string[] = [];
  const head = elements(page.tree, 'head')[0];
  const count = (
    name: string,
    test: (element: ReturnType<typeof elements>[number]) => boolean = () => true,
  ) => (head ? elements(head, name).filter(test).length : 0);
  const html = elements(page.tree, 'html')[0];
  if (!html || !attribute(html, 'lang')) faults.push('has no language');
  if (count('title') !== 1) faults.push(`has ${count('title')} titles`);
  if (!titleOf(page)) faults.push('has an empty title');
  const descriptions = count('meta', (meta) => attribute(meta, 'name') === 'description');
  if (descriptions !== 1) faults.push(`has ${descriptions} descriptions`);
  if (!descriptionOf(page)?.trim()) faults.push('has an empty description');
  const canonicals = count('link', (link) => attribute(link, 'rel') === 'canonical');
  if (canonicals !== 1) faults.push(`has ${canonicals} canonical addresses`);
  const own = new URL(page.address, site.origin).href;
  if (canonicalOf(page) !== own) faults.push(`says its address is ${canonicalOf(page)}`);
  return faults;
}

function faultsOfOutline({ tree }: BuiltPage): string[] {
  const faults: string[] = [];
  const headings = elements(tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName));
  const tops = headings.filter(({ tagName }) => tagName === 'h1').length;
  if (tops !== 1) faults.push(`has ${tops} headings of level one`);
  let before = 0;
  for (const heading of headings) {
    const level = Number(heading.tagName[1]);
    if (level > before + 1) faults.push(`skips a level at “${textOf(heading)}”`);
    if (!textOf(heading)) faults.push('has an empty heading');
    before = level;
  }
  return faults;
}

function faultsOfLandmarks({ tree }: BuiltPage): string[] {
  const faults: string[] = [];
  const mains = elements(tree, 'main');
  if (mains.length !== 1) faults.push(`has ${mains.length} main landmarks`);
  const body = elements(tree, 'body')[0];
  const firstLink = body && elements(body, 'a')[0];
  const target = firstLink && attribute(firstLink, 'href');
  const main = mains[0] && attribute(mains[0], 'id');
  if (!main || target !== `#${main}`) faults.push('does not begin with a link to its main landmark');
  return faults;
}
