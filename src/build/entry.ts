import { createApp } from 'astro/app/entrypoint';

// What the bundle exports: Astro's app, the modules of the routes by their files, and what takes the articles. The
// loader runs outside of the bundle, so the bundle has a module of its own that keeps them.
export const app = createApp({ streaming: false });
export const routeModules = import.meta.glob('../pages/**/*.{astro,ts}', { exhaustive: true });
export { setArticles } from '../loader/article-store.ts';
