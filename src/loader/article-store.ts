import { formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import type { LoadedArticle } from './entry.ts';

let articles: readonly LoadedArticle[] | undefined;

/** Sets the articles of the site. `npm run build` does it through the bundle's entry, `dev` through Vite. */
export function setArticles(loaded: readonly LoadedArticle[]): void {
  articles = loaded;
}

/**
 * The articles that were set last. Where nobody set any, as in a plain `astro build`, they are loaded here.
 *
 * @throws ContentError with every mistake in the articles that are loaded here
 */
export async function getArticles(): Promise<readonly LoadedArticle[]> {
  articles ??= await loadOnce();
  return articles;
}

let loading: Promise<readonly LoadedArticle[]> | undefined;

function loadOnce(): Promise<readonly LoadedArticle[]> {
  loading ??= load();
  return loading;
}

async function load(): Promise<readonly LoadedArticle[]> {
  const [{ loadArticles }, { readSite }] = await Promise.all([
    import('./load-articles.ts'),
    import('../settings/read-site.ts'),
  ]);
  const root = process.cwd();
  const { files, diagnostics, unpublished } = await loadArticles(root, readSite(root));
  if (unpublished.length) console.warn(`\n${formatDiagnostics(unpublished)}`);
  if (diagnostics.some(({ fatal }) => fatal)) throw new ContentError(diagnostics);
  return files;
}
