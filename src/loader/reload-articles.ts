import { dirname } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { type Diagnostic, formatDiagnostics } from '../diagnostics/report.ts';
import { readSite } from '../settings/read-site.ts';
import type { LoadedArticle } from './entry.ts';
import { loadArticles } from './load-articles.ts';
import { readInThisThread } from './read-batch.ts';
import { CONFLICT_RULES, findStoryConflicts } from './story-conflicts.ts';
import { storiesToIllustrate } from './figures-beside.ts';
import { findFigures } from './story-figures.ts';
import { filesBeside, isArticlePath } from './scan-articles.ts';

/** The result of a reload: no change, only mistakes, or articles that pages can show. */
export type ReloadState = 'same' | 'broken' | 'whole';

/** Loads articles again while an editor writes. */
export interface Reloader {
  /** loads one file, or everything, and logs the mistakes; a path is from the project's root */
  reload(changed?: string): Promise<ReloadState>;
  /** the articles as they are now; a story with a mistake stays as it was before */
  articles(): readonly LoadedArticle[];
  /** every mistake in the articles now */
  mistakes(): Diagnostic[];
}

/**
 * Creates the reloader of `dev`. The article cache is updated when the next build or `dev` starts.
 *
 * @param publish passes the articles to the pages
 */
export function createReloader(
  root: string,
  logger: AstroIntegrationLogger,
  publish: (articles: readonly LoadedArticle[]) => Promise<void>,
): Reloader {
  let known: Map<string, LoadedArticle> | undefined;
  let current: readonly LoadedArticle[] = [];
  let mistakesByFile = new Map<string, Diagnostic[]>();
  let conflicts: readonly Diagnostic[] = [];
  /** the digest of each file as it was last read, with a mistake or not */
  let digests = new Map<string, string>();

  const reloadAll = async () => {
    const { files, diagnostics, warnings } = await loadArticles(root, readSite(root));
    known = new Map(files.map((file) => [file.path, file]));
    await publish((current = files));
    const errors = diagnostics.filter(({ fatal }) => fatal);
    const { conflict = [], mistake = [] } = Object.groupBy(errors, ({ ruleId }) =>
      CONFLICT_RULES.has(ruleId ?? '') ? 'conflict' : 'mistake',
    );
    conflicts = conflict;
    mistakesByFile = Map.groupBy(mistake, ({ file }) => file ?? '');
    digests = new Map([...mistakesByFile.keys()].map((path) => [path, '']));
    for (const { path, digest } of files) digests.set(path, digest);
    return { diagnostics: [...diagnostics, ...warnings], state: 'whole' as ReloadState };
  };

  const reloadOne = async (path: string, articles: Map<string, LoadedArticle>) => {
    const before = digests.get(path);
    const [result] = await readInThisThread(root, [{ path, known: before }], readSite(root));
    if (result?.digest === before) return { diagnostics: [], state: 'same' as ReloadState };
    if (result) digests.set(path, result.digest);
    else digests.delete(path);
    const entry = result?.entry;
    if (!result) articles.delete(path);
    else if (entry) articles.set(path, { path, statKey: '', digest: result.digest, entry });
    const article = articles.get(path);
    const ofFigures = entry && article ? await illustrate(root, article) : [];
    await publish((current = [...articles.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1))));
    conflicts = await findStoryConflicts(root, readSite(root), current);
    const ofFile = [...(result?.diagnostics ?? []), ...ofFigures];
    mistakesByFile.set(
      path,
      ofFile.filter(({ fatal }) => fatal),
    );
    const state: ReloadState = !result || entry ? 'whole' : 'broken';
    return { diagnostics: [...ofFile, ...conflicts], state };
  };

  return {
    async reload(changed) {
      try {
        const { diagnostics, state } = await (known && changed && isArticlePath(changed)
          ? reloadOne(changed, known)
          : reloadAll());
        if (diagnostics.length) logger.error(`\n${formatDiagnostics(diagnostics)}`);
        return state;
      } catch (cause) {
        logger.error(String((cause as Error).message));
        return 'same';
      }
    },
    articles: () => current,
    mistakes: () => [...[...mistakesByFile.values()].flat(), ...conflicts],
  };
}

/** Finds the pictures and the table of one story. @returns what is wrong with them */
async function illustrate(root: string, article: LoadedArticle): Promise<Diagnostic[]> {
  const stories = storiesToIllustrate(
    [article],
    () => article.entry.references,
    filesBeside(root, dirname(article.path)),
  );
  const { byStory, diagnostics } = await findFigures(root, stories, {
    now: Date.now(),
    language: readSite(root).language,
  });
  article.figures = byStory.get(article.path);
  return diagnostics;
}
