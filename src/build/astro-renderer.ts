import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { Page } from './page-key.ts';
import { responseBytes, installKeptResponse } from './kept-response.ts';

// The site's code as Astro bundles it, opened without Astro's build around it: the bundle is made once for a state of
// the code and kept, so that publishing a story waits for no bundler, and any number of threads can render with it.

/** What a bundle's entry gives, of that what is used here. Astro's own prerenderer uses the same. */
interface App {
  manifest: {
    base: string;
    routes: { routeData: RouteData }[];
    pageMap: Map<string, () => Promise<unknown>>;
  };
  routeCache: { clearAll(): void; set(route: RouteData, entry: unknown): void };
  getComponentByRoute(route: RouteData): Promise<RouteModule>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

interface RouteModule {
  GET?(context: Pick<Page, 'params'> & { props: object }): Promise<Response> | Response;
  getStaticPaths?(): Promise<StaticPath[]> | StaticPath[];
}

interface StaticPath {
  params: Record<string, string | undefined>;
  props?: Record<string, unknown>;
}

/** What is kept beside a bundle of what Astro knew when it made it. */
export interface Kept {
  entry: string;
  /** stylesheets that Astro would link on a route's pages, by Astro's name of the route */
  styles: [page: string, styles: unknown[]][];
}

export const KEPT = 'kept.json';

/** Renders the pages of the site. */
export interface Renderer {
  /** loads what would otherwise be loaded with the first page of each route */
  load(): Promise<void>;
  /** every page of the site as the archive is now, each file once */
  pages(): Promise<Page[]>;
  /** the bytes of a page */
  render(page: Page): Promise<Buffer>;
}

/** Whether a folder holds a whole bundle. */
export function isCompleteBundle(folder: string): boolean {
  return existsSync(join(folder, KEPT));
}

/**
 * Opens a bundle that `bundle.ts` made.
 *
 * @param folder where it is kept
 */
export async function openRenderer(folder: string): Promise<Renderer> {
  installKeptResponse();
  const kept = JSON.parse(readFileSync(join(folder, KEPT), 'utf8')) as Kept;
  const { app } = (await import(pathToFileURL(join(folder, 'server', kept.entry)).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(kept.styles.map(([page, styles]) => [page, { styles }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  // Astro imports a route's module anew for each page; once it is there, that is time spent on finding it again.
  for (const [component, load] of app.manifest.pageMap) {
    let loaded: Promise<unknown> | undefined;
    app.manifest.pageMap.set(component, () => (loaded ??= load()));
  }
  const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(isRendered);
  const known = new Map(routes.map((route) => [route.component, route]));

  return {
    async load() {
      for (const route of routes) await app.getComponentByRoute(route);
    },

    async pages() {
      const pages = new Map<string, Page>();
      for (const route of routes) {
        const { getStaticPaths } = await app.getComponentByRoute(route);
        const paths = route.pathname ? [{ params: {}, props: undefined }] : await getStaticPaths!();
        for (const { params, props } of paths) {
          const file = outputFile(route, params);
          // Routes come in Astro's order: the more particular goes before the one that would take anything.
          if (pages.has(file)) continue;
          const shows = route.pathname ? undefined : (props ?? {});
          pages.set(file, { file, route: route.component, params, props: shows });
        }
      }
      return [...pages.values()];
    },

    async render({ file, route: component, params, props }) {
      const route = known.get(component)!;
      const { GET } = await app.getComponentByRoute(route);
      // What surrounds an endpoint in Astro (cookies, sessions, rewrites) is nothing that a file could have.
      if (GET) return checkResponse(await GET({ params, props: props ?? {} }), component, file);
      // What the page shows was handed over with it: the route need not find it again among all.
      const path = { params, props };
      app.routeCache.clearAll();
      const staticPaths = Object.assign([path], { keyed: { get: () => path } });
      app.routeCache.set(route, { mod: await app.getComponentByRoute(route), staticPaths });
      const request = new Request(
        `http://localhost${app.manifest.base.replace(/\/$/, '')}${requestPathOf(route, file)}`,
      );
      return checkResponse(await app.render(request, { routeData: route }), component, file);
    },
  };
}

async function checkResponse(response: Response, component: string, file: string): Promise<Buffer> {
  if (!response.ok && component !== NOT_FOUND) {
    throw new Error(`${component} answered ${response.status} for ${file}.`);
  }
  return responseBytes(response);
}

const NOT_FOUND = 'src/pages/404.astro';

function isRendered({ prerender, origin, type }: RouteData): boolean {
  return prerender && origin === 'project' && (type === 'page' || type === 'endpoint');
}

/** Where a route's page stands, by the rules of Astro's `build.format: 'directory'`. */
function outputFile(route: RouteData, params: StaticPath['params']): string {
  const path = route.segments
    .map((parts) =>
      parts
        .map(({ dynamic, spread, content }) =>
          dynamic ? (params[spread ? content.slice(3) : content] ?? '') : content,
        )
        .join(''),
    )
    .join('/');
  if (route.type === 'endpoint') return path;
  if (route.component === NOT_FOUND) return '404.html';
  return path ? `${path}/index.html` : 'index.html';
}

/** The address Astro expects for a file: with a final slash where its route's name has no extension. */
function requestPathOf(route: RouteData, file: string): string {
  if (route.type === 'endpoint') return `/${encodeURI(file)}${/\.[^/\]]+$/.test(route.route) ? '' : '/'}`;
  return `/${encodeURI(file === '404.html' ? '404/' : file.replace(/index\.html$/, ''))}`;
}
