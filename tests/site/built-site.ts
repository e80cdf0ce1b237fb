import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import { BUILT } from './build-once.ts';
import { attribute, elements } from './elements.ts';
import { ORIGIN } from './origin.ts';

/** One page of a built site. */
export interface BuiltPage {
  /** its address from the host's root, with the base: `/2023/09/14/` */
  address: string;
  /** its file from the folder of the build: `2023/09/14/index.html` */
  file: string;
  html: string;
  tree: Root;
}

/** A folder that a build has written, and where it is to be published. */
export interface BuiltSite {
  folder: string;
  /** scheme and host: `https://morningproof.example` */
  origin: string;
  /** without a final slash: `` or `/news` */
  base: string;
  /** every file from the folder, sorted: `2023/index.html` */
  files: readonly string[];
  pages: readonly BuiltPage[];
  /** what stands at old addresses and only sends readers on */
  redirects: readonly BuiltPage[];
}

const parser = rehype();

/** Reads a whole build. */
export function readBuild(folder: string, origin = ORIGIN, base = ''): BuiltSite {
  const files = filesIn(folder);
  const documents = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const address = `${base}/${file.replace(/(^|\/)index\.html$/, '$1')}`;
      return { address, file, html, tree: parser.parse(html) };
    });
  const { pages = [], redirects = [] } = Object.groupBy(documents, ({ tree }) =>
    elements(tree, 'meta').some(isRefresh) ? 'redirects' : 'pages',
  );
  return { folder, origin, base, files, pages, redirects };
}

/** Whether a `meta` sends readers on to another page. */
export function isRefresh(meta: Element): boolean {
  return attribute(meta, 'httpEquiv')?.toLowerCase() === 'refresh';
}

let own: BuiltSite | undefined;

/** The project's own site, as the run of tests has built it. */
export function ownSite(): BuiltSite {
  own ??= readBuild(BUILT);
  return own;
}

/** The page at an address; a missing one fails the test that asks. */
export function pageAt(site: BuiltSite, address: string): BuiltPage {
  const page = site.pages.find((each) => each.address === address);
  if (!page) throw new Error(`The build has no page at ${address}.`);
  return page;
}

/** The files under a folder, sorted, with forward slashes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/'))
    .map((path) => path.replace(/^\/+/, ''))
    .toSorted();
}

/** What every file of a folder holds, by path, so that two states of it can be compared byte for byte. */
export function digestsOf(folder: string): Record<string, string> {
  return Object.fromEntries(filesIn(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]));
}

/** The digest that `sha256sum` prints. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
