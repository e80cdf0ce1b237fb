import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Connects the articles to `astro dev`. A build passes them to the pages itself. */
export function articlesIntegration(): AstroIntegration {
  let root = '';
  return {
    name: 'wirecopy-articles',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        // `import.meta.env.DEV` depends on NODE_ENV, which may be set to anything when a build runs.
        const isDev = JSON.stringify(command === 'dev');
        updateConfig({ vite: { define: { 'import.meta.env.IS_DEV_SERVER': isDev } } });
      },
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
      },
      async 'astro:server:setup'({ server, logger }) {
        // Imported here, because a build does not need it.
        const { watchArticles } = await import('./watch-articles.ts');
        await watchArticles(server, root, logger);
      },
    },
  };
}
