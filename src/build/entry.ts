import { createApp } from 'astro/app/entrypoint';

// The exports of the bundle: Astro's app, the route modules by file, and `setArticles`. The loader runs outside of the
// bundle, so the bundle has its own instance of article-store.ts.
export const app = createApp({ streaming: false });
export const routeModules = import.meta.glob('../pages/**/*.{astro,ts}', { exhaustive: true });
export { setArticles } from '../loader/article-store.ts';
