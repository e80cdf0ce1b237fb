import type { Command } from 'commander';
import { isUserError } from '../diagnostics/user-error.ts';
import { command, type ListenOptions, withContentOption, withListenOptions } from './command-line.ts';

/** `wirecopy dev`: serves the paper while an editor writes; edits show without a restart. */
export function devCommand(): Command {
  const described = command('dev', 'Serves the site while you write; edits show at once.');
  return withListenOptions(withContentOption(described))
    .option('--open', 'open the front page in a browser')
    .action(async ({ port, host, open = false }: ListenOptions & { open?: boolean }) => {
      // Otherwise Astro sends usage reports.
      process.env.ASTRO_TELEMETRY_DISABLED = '1';
      try {
        const [{ dev }, { astroConfig }] = await Promise.all([
          import('astro'),
          import('../build/astro-config.ts'),
        ]);
        await dev({
          ...astroConfig(process.cwd()),
          configFile: false,
          server: { port, host: host ?? false, open },
        });
      } catch (cause) {
        console.error(isUserError(cause) ? cause.message : cause);
        process.exit(1);
      }
    });
}
