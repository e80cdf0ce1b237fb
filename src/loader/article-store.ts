import { formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import type { LoadedArticle } from './entry.ts';

/** The articles of the site, and the time at which they were set; no two states have the same time. */
export interface ArticleState {
  articles: readonly LoadedArticle[];
  /** milliseconds since 1970 */
  setAt: number;
}

let state: ArticleState | undefined;
let loading: Promise<readonly LoadedArticle[]> | undefined;

/** Sets the articles of the site. `npm run build` does it through the bundle's entry, `dev` through Vite. */
export function setArticles(articles: readonly LoadedArticle[]): void {
  state = { articles, setAt: Math.max(Date.now(), (state?.setAt ?? 0) + 1) };
}

/**
 * The articles that were set last. If none were set, as in a plain `astro build`, this loads them.
 *
 * @throws ContentError with every mistake in the articles, if this loads them
 */
export async function getArticles(): Promise<ArticleState> {
  if (!state) {
    loading ??= loadAll();
    const articles = await loading;
    if (!state) setArticles(articles);
  }
  return state!;
}

async function loadAll(): Promise<readonly LoadedArticle[]> {
  const [{ loadArticles }, { readSite }] = await Promise.all([
    import('./load-articles.ts'),
    import('../settings/read-site.ts'),
  ]);
  const root = process.cwd();
  const { files, diagnostics, warnings } = await loadArticles(root, readSite(root));
  if (warnings.length) console.warn(`\n${formatDiagnostics(warnings)}`);
  if (diagnostics.some(({ fatal }) => fatal)) throw new ContentError(diagnostics);
  return files;
}
