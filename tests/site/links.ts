import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { type BuiltPage, type BuiltSite, isRefresh } from './built-site.ts';
import { attribute, elements, textOf, withClass } from './elements.ts';

/** The address something on a page leads to or is loaded from. */
interface Reference {
  element: Element;
  url: URL;
}

const ONE_ADDRESS = ['href', 'src', 'action', 'formAction', 'poster', 'data', 'cite', 'ping', 'manifest'];

/** Where the links and loads of a build lead that lead nowhere in it, one sentence each. */
export function brokenLinks(site: BuiltSite): string[] {
  const files = new Set(site.files);
  const idsOf = new Map(site.pages.map(({ file, tree }) => [file, idsIn(tree)]));
  const isBroken = (url: URL) => {
    if (url.origin !== site.origin) return false;
    const file = fileOf(url, site);
    if (file === undefined || !files.has(file)) return true;
    const id = decodeURIComponent(url.hash.slice(1));
    return id !== '' && file.endsWith('.html') && !idsOf.get(file)?.has(id);
  };
  return allReferences(site)
    .filter(({ url }) => isBroken(url))
    .map(({ where, url }) => `${where} leads to ${url.pathname}${url.hash}`);
}

/** What a build would load from another host, and links out that stand in no story or share bar, or lack `rel`. */
export function strayReferences(site: BuiltSite): string[] {
  const placesForLinksOut = site.pages.flatMap(({ tree }) => [
    ...withClass(tree, 'body'),
    ...withClass(tree, 'share'),
  ]);
  const allowed = new Set(placesForLinksOut.flatMap((place) => elements(place, 'a')));
  return allReferences(site).flatMap(({ where, element, url }) => {
    if (url.origin === site.origin || url.protocol === 'data:') return [];
    if (element?.tagName === 'a' && url.protocol === 'mailto:') return [];
    if (!element || !allowed.has(element)) return [`${where} <${element?.tagName ?? 'style'}> ${url.href}`];
    const rel = attribute(element, 'rel')?.split(' ') ?? [];
    const lacks = ['noopener', 'noreferrer'].filter((word) => !rel.includes(word));
    return lacks.length ? [`${where} links to ${url.href} without ${lacks.join(' ')}`] : [];
  });
}

/** The pages a reader cannot reach by links from the front page. */
export function unreachable(site: BuiltSite): string[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  const reached = new Set(['index.html']);
  const queue = ['index.html'];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const page = pages.get(file);
    for (const { element, url } of page ? referencesOf(page, site) : []) {
      const target = element.tagName === 'a' && url.origin === site.origin ? fileOf(url, site) : undefined;
      if (target === undefined || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return site.pages.filter(({ file }) => !reached.has(file)).map(({ address }) => address);
}

/** Every reference of every page and style sheet, and where it stands. */
function allReferences(site: BuiltSite): { where: string; element?: Element; url: URL }[] {
  const inPages = [...site.pages, ...site.redirects].flatMap((page) => [
    ...referencesOf(page, site).map((reference) => ({ where: page.address, ...reference })),
    ...stylesIn(page.tree).flatMap((css) => loadedBy(css, page.address, site)),
  ]);
  const inSheets = site.files
    .filter((file) => file.endsWith('.css'))
    .flatMap((file) => loadedBy(readFileSync(join(site.folder, file), 'utf8'), `${site.base}/${file}`, site));
  return [...inPages, ...inSheets];
}

function referencesOf(page: BuiltPage, site: BuiltSite): Reference[] {
  const here = new URL(page.address, site.origin);
  return elements(page.tree).flatMap((element) => {
    const single = ONE_ADDRESS.flatMap((name) => attribute(element, name) ?? []);
    const sources = ['srcSet', 'imageSrcSet'].flatMap((name) => attribute(element, name)?.split(',') ?? []);
    const next = isRefresh(element) ? (attribute(element, 'content')?.split('url=').slice(1) ?? []) : [];
    const addresses = [...single, ...sources.map((source) => source.trim().split(/\s/)[0] ?? ''), ...next];
    return addresses.map((address) => ({ element, url: new URL(address, here) }));
  });
}

/** The file a host serves at an address, or undefined for one that lies outside of the base. */
function fileOf(url: URL, { base }: BuiltSite): string | undefined {
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(`${base}/`)) return undefined;
  const file = path.slice(base.length + 1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

function idsIn(tree: BuiltPage['tree']): Set<string> {
  return new Set(elements(tree).flatMap((element) => attribute(element, 'id') ?? []));
}

function stylesIn(tree: BuiltPage['tree']): string[] {
  const sheets = elements(tree, 'style').map((element) => textOf(element));
  return [...sheets, ...elements(tree).flatMap((element) => attribute(element, 'style') ?? [])];
}

/** What a style sheet loads. */
function loadedBy(css: string, where: string, site: BuiltSite): { where: string; url: URL }[] {
  const urls = css.matchAll(/url\(\s*["']?([^"')]*)/gi).map(([, address = '']) => address);
  const imports = css.matchAll(/@import\s+["']([^"']*)/gi).map(([, address = '']) => address);
  return [...urls, ...imports].map((address) => ({
    where,
    url: new URL(address, new URL(where, site.origin)),
  }));
}
