import { join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegrationLogger } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { ENGINE } from '../files/engine-folder.ts';
import { toProjectPath } from '../files/list-files.ts';
import { FRONT_FILE } from '../settings/read-front.ts';
import { SITE_FILE } from '../settings/read-site.ts';
import { checkRecordsInDev, isRecordFile } from './check-records.ts';
import type { LoadedArticle } from './entry.ts';
import { createErrorOverlay } from './error-overlay.ts';
import { createReloader, type ReloadState } from './reload-articles.ts';
import { ARTICLES_FOLDER, isArticlePath, isFigurePath, warnOfAddedFile } from './scan-articles.ts';
import { createLinkReporter } from './watch-links.ts';

// A file may be read while it is half written, and the watcher reports no second change within 50 ms. So every changed
// file is read once more after this time.
const SETTLED_MS = 200;

/** Loads the articles for `astro dev`, and loads them again on every change in `content/`. */
export async function watchArticles(
  server: ViteDevServer,
  root: string,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { reload, articles, mistakes } = createReloader(root, logger, (loaded) =>
    passToPages(server, loaded),
  );
  let records = await checkRecordsInDev(root);
  await reload();
  const reportLinks = createLinkReporter(root, articles, (lines) => logger.warn(lines));
  reportLinks(records.staticPages);
  const showMistakes = createErrorOverlay(server, root, () => [...records.mistakes, ...mistakes()]);

  const reloadRecords = async (changed: string): Promise<ReloadState> => {
    const before = records;
    records = await checkRecordsInDev(root);
    if (isDeepStrictEqual(records, before)) return 'same';
    // Reading stories depends on the settings.
    if (changed === SITE_FILE && records.settings) return reload();
    return records.mistakes.length ? 'broken' : 'whole';
  };
  const handleChange = async (changed: string, isArticle: boolean) => {
    const state = await (isArticle ? reload(changed) : reloadRecords(changed));
    if (state === 'same') return;
    if (records.settings) reportLinks(records.staticPages);
    if (state === 'whole') reloadBrowsers(server);
    showMistakes();
  };
  let queue = Promise.resolve();
  const enqueue = (changed: string, isArticle: boolean) => {
    // Changes are handled one after the other, so that the pages show the last state that was read.
    queue = queue
      .then(() => handleChange(changed, isArticle))
      .catch((cause) => logger.error(String((cause as Error).message)));
  };
  server.watcher.add([join(root, ARTICLES_FOLDER), join(root, FRONT_FILE)]);
  server.watcher.on('add', (path) => {
    const warning = warnOfAddedFile(toProjectPath(relative(root, path)));
    if (warning) logger.warn(`\n${formatDiagnostics([warning])}`);
  });
  server.watcher.on('all', (_, path) => {
    const changed = toProjectPath(relative(root, path));
    // The stories that `front.yaml` names are checked with the articles.
    const isArticle = isArticlePath(changed) || isFigurePath(changed) || changed === FRONT_FILE;
    // A drawing may be the logo, or a picture of a story.
    const kinds = [...(isArticle ? [true] : []), ...(isRecordFile(changed) ? [false] : [])];
    for (const kind of kinds) {
      enqueue(changed, kind);
      setTimeout(enqueue, SETTLED_MS, changed, kind).unref();
    }
  });
}

/** Sets the articles in every Vite environment, because each one has its own copy of the module. */
async function passToPages(server: ViteDevServer, articles: readonly LoadedArticle[]): Promise<void> {
  for (const environment of Object.values(server.environments)) {
    if (!isRunnableDevEnvironment(environment)) continue;
    const { setArticles } = await environment.runner.import<typeof import('./article-store.ts')>(
      join(ENGINE, 'src/loader/article-store.ts'),
    );
    setArticles(articles);
  }
}

/** Makes Astro compute its routes again, and browsers reload their page. */
function reloadBrowsers(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
