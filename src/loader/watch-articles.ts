import { toProjectPath } from '../files/list-files.ts';
import { join } from 'node:path';
import { ARTICLES_FOLDER, isArticleFile } from './scan-articles.ts';
import { isIgnored } from './unpublished-files.ts';
import type { AstroIntegrationLogger } from 'astro';
import type { LoadedArticle } from './entry.ts';
import { type Diagnostic, formatDiagnostics } from '../diagnostics/report.ts';
import { loadArticles } from './load-articles.ts';
import { readSite } from '../settings/read-site.ts';
import { setArticles } from './article-store.ts';
import { CONFLICT_RULES, findStoryConflicts } from './story-conflicts.ts';
import { readInThisThread } from './read-batch.ts';
import { checkStoryImages } from './story-images.ts';
import type { ViteDevServer } from 'vite';

// A file may be read while it is half written, and the watcher says nothing of a change within 50 ms of the last one. So
// what has changed is looked at once more.
export const SETTLED = 200;

/** What a look at a file gave: nothing new, a mistake, or something that pages may show. */
export type ReloadState = 'same' | 'broken' | 'whole';

export function isArticlePath(root: string, path: string): boolean {
  const folder = `${toProjectPath(join(root, ARTICLES_FOLDER))}/`;
  const below = path.slice(folder.length).split(/[\\/]/);
  return (
    toProjectPath(path).startsWith(folder) && isArticleFile(below.at(-1) ?? '') && !below.some(isIgnored)
  );
}

/**
 * Takes in everything at first, and then what has changed. A story that breaks in an edit stays as it last was whole.
 * The register hears of edits when the next build or `dev` begins.
 */
export function createReloader(root: string, logger: AstroIntegrationLogger) {
  let whole: Map<string, LoadedArticle> | undefined;
  let broken = new Map<string, Diagnostic[]>();
  let conflicts: readonly Diagnostic[] = [];
  /** digests of the files as they were read last, whole or not */
  let seen = new Map<string, string>();

  const takeAll = async () => {
    const { files, diagnostics, unpublished } = await loadArticles(root, readSite(root));
    whole = new Map(files.map((file) => [file.path, file]));
    setArticles(files);
    const { between = [], within = [] } = Object.groupBy(
      diagnostics.filter(({ fatal }) => fatal),
      ({ ruleId }) => (CONFLICT_RULES.has(ruleId ?? '') ? 'between' : 'within'),
    );
    conflicts = between;
    broken = Map.groupBy(within, ({ file }) => file ?? '');
    seen = new Map([...broken.keys()].map((path) => [path, '']));
    for (const { path, digest } of files) seen.set(path, digest);
    return { remarks: [...diagnostics, ...unpublished], state: 'whole' as ReloadState };
  };

  const takeOne = async (path: string, known: Map<string, LoadedArticle>) => {
    const before = seen.get(path);
    const [taken] = await readInThisThread(root, [{ path, known: before }], readSite(root));
    if (taken?.digest === before) return { remarks: [], state: 'same' as ReloadState };
    if (taken) seen.set(path, taken.digest);
    else seen.delete(path);
    if (!taken) known.delete(path);
    else if (taken.entry) known.set(path, { path, statKey: '', digest: taken.digest, entry: taken.entry });
    const files = [...known.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    setArticles(files);
    conflicts = await findStoryConflicts(root, readSite(root), files);
    const image = taken?.entry?.image;
    const pictures = await checkStoryImages(root, image ? [{ path, image }] : [], readSite(root), Date.now());
    const remarks = [...(taken?.diagnostics ?? []), ...pictures];
    broken.set(
      path,
      remarks.filter(({ fatal }) => fatal),
    );
    const state: ReloadState = !taken || taken.entry ? 'whole' : 'broken';
    return { remarks: [...remarks, ...conflicts], state };
  };

  return {
    /** Takes in a file, or everything. */
    async take(changed?: string): Promise<ReloadState> {
      try {
        const { remarks, state } = await (whole && changed ? takeOne(changed, whole) : takeAll());
        if (remarks.length) logger.error(`\n${formatDiagnostics(remarks)}`);
        return state;
      } catch (cause) {
        logger.error(String((cause as Error).message));
        return 'same';
      }
    },
    /** The mistakes of stories that stand. */
    mistakes: (): Diagnostic[] => [...[...broken.values()].flat(), ...conflicts],
  };
}

/** Has Astro forget which pages there are, and browsers ask again. */
export function reloadBrowsers(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
