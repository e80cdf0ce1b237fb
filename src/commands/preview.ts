import { join } from 'node:path';
import { startPreviewServer } from '../hosting/preview-server.ts';
import { readSite } from '../settings/read-site.ts';
import { commandLine, type ListenOptions, withListenOptions } from './command-line.ts';

// The command `npm run preview`: serves `dist/` as a good host would.

const flags = withListenOptions(commandLine('preview', 'Serves the built site as a good host would.'))
  .parse()
  .opts<ListenOptions>();
try {
  const { base } = readSite(process.cwd());
  const { urls } = await startPreviewServer(join(process.cwd(), 'dist'), { base, ...flags });
  console.log(`The site is at ${urls.join(' and ')}  (Ctrl+C stops)`);
} catch (cause) {
  console.error((cause as Error).message);
  process.exitCode = 1;
}
