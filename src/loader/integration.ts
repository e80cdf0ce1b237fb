import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Connects the articles to `astro dev`. A build passes them to the pages itself. */
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
      async 'astro:server:setup'({ server, logger }) {
        // A build does not need what this loads.
        const { watchArticles } = await import('./watch-articles.ts');
        await watchArticles(server, root, logger);
      },
    },
  };
}
