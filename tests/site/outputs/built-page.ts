import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';

/** What a page's head says, as a program that parses HTML reads it. */
export interface BuiltPage {
  /** its path from the site's root */
  path: string;
  titles: string[];
  /** by `name` or `property`, in the order of the page */
  metas: Map<string, string[]>;
  links: Record<string, string>[];
  /** the text of every script of structured data */
  data: string[];
  /** the text of every other script */
  scripts: string[];
}

/** Reads every page of a built site, but for those at old addresses, which only lead on. */
export function builtPages(dist: string): BuiltPage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .filter((name) => !readFileSync(join(dist, name), 'utf8').includes('http-equiv="refresh"'))
    .map((name) => readPage(join(dist, name), pathOf(name)));
}

function pathOf(name: string): string {
  const path = `/${name.split(sep).join('/')}`;
  return path.replace(/index\.html$/, '');
}

/** Reads one page. */
export function readPage(file: string, path: string): BuiltPage {
  const page: BuiltPage = { path, titles: [], metas: new Map(), links: [], data: [], scripts: [] };
  visit(
    rehype().parse(readFileSync(file, 'utf8')),
    'element',
    ({ tagName, properties, children }: Element) => {
      const attribute = (name: string) => [properties[name]].flat().join(' ');
      if (tagName === 'title') page.titles.push(toString(children));
      if (tagName === 'meta' && (properties.name ?? properties.property)) {
        const name = attribute(properties.name ? 'name' : 'property');
        page.metas.set(name, [...(page.metas.get(name) ?? []), attribute('content')]);
      }
      if (tagName === 'link') {
        const { rel, href, type = '', title = '' } = properties;
        page.links.push({
          rel: [rel].flat().join(' '),
          href: String(href),
          type: String(type),
          title: String(title),
        });
      }
      if (tagName === 'script') {
        const kind = properties.type === 'application/ld+json' ? page.data : page.scripts;
        kind.push(toString(children));
      }
    },
  );
  return page;
}

/** The file behind an address of the site, where there is one. */
export function fileAt(dist: string, address: string, base = ''): string | undefined {
  const path = decodeURI(new URL(address).pathname).slice(base.length);
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  return existsSync(file) ? file : undefined;
}

/** Of some addresses of the site, those that lead nowhere. */
export function missing(dist: string, addresses: readonly string[], base = ''): string[] {
  return addresses.filter((address) => !fileAt(dist, address, base));
}
