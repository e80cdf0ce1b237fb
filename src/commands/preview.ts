import { resolve } from 'node:path';
import type { Command } from 'commander';
import { command, type ListenOptions, withContentOption, withListenOptions } from './command-line.ts';

/** `wirecopy preview`: serves `dist/` as a good host would. */
export function previewCommand(): Command {
  const described = command('preview', 'Serves the built site as a good host would.');
  return withListenOptions(withContentOption(described))
    .option('--out <folder>', 'serve the site in this folder', 'dist')
    .action(async ({ out, ...listen }: ListenOptions & { out: string }) => {
      try {
        const [{ startPreviewServer }, { readSite }] = await Promise.all([
          import('../hosting/preview-server.ts'),
          import('../settings/read-site.ts'),
        ]);
        const { base } = readSite(process.cwd());
        const { urls } = await startPreviewServer(resolve(out), { base, ...listen });
        console.log(`The site is at ${urls.join(' and ')}  (Ctrl+C stops)`);
      } catch (cause) {
        console.error((cause as Error).message);
        process.exitCode = 1;
      }
    });
}
