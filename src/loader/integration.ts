import { toProjectPath } from '../files/list-files.ts';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { ARTICLES_FOLDER, warnOfAddedFile } from './scan-articles.ts';
import { createErrorOverlay } from './error-overlay.ts';
import { setArticles, hasArticles } from './article-store.ts';
import { loadArticles } from './load-articles.ts';
import { formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { readSite, SITE_FILE } from '../settings/read-site.ts';
import {
  SETTLED,
  type ReloadState,
  isArticlePath,
  createReloader,
  reloadBrowsers,
} from './watch-articles.ts';

/**
 * Takes the articles in for `astro dev`, where it follows the folder as it changes, and for a plain `astro build`.
 * `npm run build` does so by itself, before it starts Astro at all.
 */
export function articlesIntegration(): AstroIntegration {
  let root = '';
  return {
    name: 'wirecopy-articles',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        // `import.meta.env.DEV` follows the environment of whoever runs a build, so it cannot say what this is.
        const isDev = JSON.stringify(command === 'dev');
        updateConfig({ vite: { define: { 'import.meta.env.IS_DEV_SERVER': isDev } } });
      },
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
      },
      async 'astro:build:start'({ logger }) {
        if (hasArticles()) return;
        const { files, diagnostics, unpublished } = await loadArticles(root, readSite(root));
        if (unpublished.length) logger.warn(`\n${formatDiagnostics(unpublished)}`);
        if (diagnostics.some(({ fatal }) => fatal)) throw new ContentError(diagnostics);
        setArticles(files);
      },
      async 'astro:server:setup'({ server, logger }) {
        // What reads standing pages and looks at links is loaded where they are followed.
        const { createLinkReporter } = await import('./watch-links.ts');
        const { isRecordFile, checkRecordsInDev } = await import('./check-records.ts');
        const { take, mistakes } = createReloader(root, logger);
        let records = await checkRecordsInDev(root);
        await take();
        const lookAtLinks = createLinkReporter(root, (lines) => logger.warn(lines));
        lookAtLinks(records.staticPages);
        const showMistakes = createErrorOverlay(server, root, () => [...records.mistakes, ...mistakes()]);

        const takeRecord = async (changed: string): Promise<ReloadState> => {
          const before = records;
          records = await checkRecordsInDev(root);
          if (isDeepStrictEqual(records, before)) return 'same';
          // Stories are read by the settings.
          if (changed === SITE_FILE && records.settings) return take();
          return records.mistakes.length ? 'broken' : 'whole';
        };
        const follow = async (changed: string, isArticle: boolean) => {
          const state = await (isArticle ? take(changed) : takeRecord(changed));
          if (state === 'same') return;
          if (records.settings) lookAtLinks(records.staticPages);
          if (state === 'whole') reloadBrowsers(server);
          showMistakes();
        };
        let turn = Promise.resolve();
        const takeTurn = (changed: string, isArticle: boolean) => {
          // One after the other, so that the last to be told is the last that was read.
          turn = turn
            .then(() => follow(changed, isArticle))
            .catch((cause) => logger.error(String((cause as Error).message)));
        };
        server.watcher.add(join(root, ARTICLES_FOLDER));
        server.watcher.on('add', (path) => {
          const remark = warnOfAddedFile(toProjectPath(relative(root, path)));
          if (remark) logger.warn(`\n${formatDiagnostics([remark])}`);
        });
        server.watcher.on('all', (_, path) => {
          const changed = toProjectPath(relative(root, path));
          const isArticle = isArticlePath(root, path);
          if (!isArticle && !isRecordFile(changed)) return;
          takeTurn(changed, isArticle);
          setTimeout(takeTurn, SETTLED, changed, isArticle).unref();
        });
      },
    },
  };
}
