import type { AstroIntegration } from 'astro';

/**
 * Whether drafts, withheld stories and those before their time show: to who writes, in `astro dev`, and never in a
 * build. Astro's own `import.meta.env.DEV` follows the environment of whoever runs the build, and so cannot say.
 */
export function unpublished(): AstroIntegration {
  return {
    name: 'wirecopy-unpublished',
    hooks: {
      'astro:config:setup'({ command, updateConfig }) {
        const isDesk = JSON.stringify(command === 'dev');
        updateConfig({ vite: { define: { 'import.meta.env.AT_THE_DESK': isDesk } } });
      },
    },
  };
}
