import { isUserError } from '../diagnostics/user-error.ts';
import { commandLine, type ListenOptions, withListenOptions } from './command-line.ts';

// The command `npm run dev`: serves the site while an editor writes; edits show without a restart.

const flags = withListenOptions(commandLine('dev', 'Serves the site while you write; edits show at once.'))
  .option('--open', 'open the front page in a browser')
  .parse()
  .opts<ListenOptions & { open?: true }>();

// Otherwise Astro sends usage reports.
process.env.ASTRO_TELEMETRY_DISABLED = '1';
try {
  // Astro takes a second to load, so the flags are checked first.
  const { dev } = await import('astro');
  const { port, host = false, open = false } = flags;
  await dev({ root: process.cwd(), server: { port, host, open } });
} catch (cause) {
  console.error(isUserError(cause) ? cause.message : cause);
  process.exit(1);
}
