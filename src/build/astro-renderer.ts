import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { PagePath } from '../archive/page-path.ts';
import { installKeptResponse, responseBytes } from './kept-response.ts';
import type { Page } from './page-key.ts';

// A bundle is reused until code or settings change. So most builds do not wait for the bundler, and every thread loads
// the same bundle.

/** The exports of the bundle: see entry.ts. */
type Entry = typeof import('./entry.ts');

interface RouteModule {
  GET?(context: Pick<Page, 'params'> & { props: object }): Promise<Response> | Response;
  getStaticPaths?(): Promise<PagePath[]> | PagePath[];
}

// A route without parameters has one page, and queries the archive itself.
const ONLY_PATH: PagePath = { params: {}, props: {} };

/** An empty file with this name marks a complete bundle. */
export const COMPLETE = 'complete';

/** Renders the pages of the site. */
export interface Renderer {
  /** sets the articles that the pages show */
  setArticles: Entry['setArticles'];
  /** loads the module of every route */
  load(): Promise<void>;
  /** every page of the site with the present articles, each file once */
  pages(): Promise<Page[]>;
  /** the bytes of a page. @throws the error of the page's code */
  render(page: Page): Promise<Buffer>;
}

/** Whether a folder holds a complete bundle. */
export function isCompleteBundle(folder: string): boolean {
  return existsSync(join(folder, COMPLETE));
}

/**
 * Loads a bundle, but no route yet.
 *
 * @param folder the folder that bundle.ts wrote: an absolute path
 * @throws if the bundle cannot be imported
 */
export async function openRenderer(folder: string): Promise<Renderer> {
  installKeptResponse();
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href;
  const { app, routeModules, setArticles } = (await import(entry)) as Entry;
  const routes = app.manifest.routes
    .map(({ routeData }) => routeData)
    .filter(isRendered)
    .map((route) => ({ route, component: componentOf(route) }));
  const routeOf = new Map(routes.map(({ route, component }) => [component, route]));
  const base = app.manifest.base.replace(/\/$/, '');
  // Each module is loaded once: `import()` of a loaded module still takes time for every page.
  const loaded = new Map<string, Promise<RouteModule>>();
  const moduleOf = (component: string): Promise<RouteModule> => {
    const cached = loaded.get(component);
    if (cached) return cached;
    const module = routeModules[component.replace('src/', '../')]!() as Promise<RouteModule>;
    loaded.set(component, module);
    return module;
  };

  return {
    setArticles,

    async load() {
      for (const { component } of routes) await moduleOf(component);
    },

    async pages() {
      const pages = new Map<string, Page>();
      for (const { route, component } of routes) {
        const { getStaticPaths } = await moduleOf(component);
        const paths = route.pathname ? [ONLY_PATH] : await getStaticPaths!();
        for (const { params, props, reads = [], sameAs } of paths) {
          const file = outputFile(route, params);
          // Astro sorts routes from specific to general, and the first one that matches wins.
          if (pages.has(file)) continue;
          const pageProps = route.pathname ? undefined : { ...props };
          pages.set(file, { file, route: component, params, props: pageProps, reads, sameAs });
        }
      }
      return [...pages.values()];
    },

    async render({ file, route: component, params, props }) {
      const { GET } = await moduleOf(component);
      // Called directly: Astro would add cookies, sessions and rewrites, which a file does not need.
      if (GET) return checkResponse(await GET({ params, props: props ?? {} }), component, file);
      const route = routeOf.get(component)!;
      const request = new Request(`http://localhost${base}${requestPathOf(route, file)}`);
      const rendering: NonNullable<App.Locals['rendering']> = { props };
      const response = await app.render(request, { routeData: route, locals: { rendering } });
      if (rendering.error) throw rendering.error;
      return checkResponse(response, component, file);
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

/** The file of a route from the engine's folder. Astro names it from the paper's, where the engine lies elsewhere. */
function componentOf({ component }: RouteData): string {
  return component.slice(component.lastIndexOf('src/pages/'));
}

function isRendered({ origin, type }: RouteData): boolean {
  return origin === 'project' && (type === 'page' || type === 'endpoint');
}

/** The file of a page, by the rules of Astro's `build.format: 'directory'`. */
function outputFile(route: RouteData, params: PagePath['params']): string {
  const path = route.segments
    .map((parts) =>
      parts
        .map(({ dynamic, spread, content }) =>
          dynamic ? (params[spread ? content.slice(3) : content] ?? '') : content,
        )
        .join(''),
    )
    .join('/')
    // An empty rest parameter: `[...section]/feed.xml` is `feed.xml`.
    .replace(/^\//, '');
  if (route.type === 'endpoint') return path;
  if (componentOf(route) === NOT_FOUND) return '404.html';
  return path ? `${path}/index.html` : 'index.html';
}

/** The URL path that Astro expects for a file: with a final slash if the route's name has no extension. */
function requestPathOf(route: RouteData, file: string): string {
  if (route.type === 'endpoint') return `/${encodeURI(file)}${/\.[^/\]]+$/.test(route.route) ? '' : '/'}`;
  return `/${encodeURI(file === '404.html' ? '404/' : file.replace(/index\.html$/, ''))}`;
}
