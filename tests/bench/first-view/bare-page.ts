import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPreviewServer } from '../../../src/hosting/preview-server.ts';

const BARE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A bare page</title>
<p>A page with one paragraph opens as fast as any page can on this machine, and so says how busy the machine is. All
other pages are measured beside it, in turns.</p>
</html>
`;

/** Serves a page with one paragraph and nothing else, as the site is served. */
export async function serveBarePage(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-bare-'));
  // Browsers ask for an icon, too.
  for (const name of ['index.html', '404.html']) writeFileSync(join(folder, name), BARE);
  const served = await startPreviewServer(folder, { base: '', port: 0 });
  return {
    url: served.url,
    async close() {
      await served.close();
      rmSync(folder, { recursive: true });
    },
  };
}
