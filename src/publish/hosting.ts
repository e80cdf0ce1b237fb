import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../desk/site.ts';
import { headersFile } from './headers.ts';
import { precompress } from './precompress.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;

/**
 * What hosts need beside the pages: `_headers` for Netlify and Cloudflare Pages, and compressed copies where the
 * settings ask for them.
 */
export function hosting(site: Site): AstroIntegration {
  return {
    name: 'wirecopy-hosting',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const folder = fileURLToPath(dir);
        await writeFile(join(folder, '_headers'), headersFile(await policyOf(folder), site.base));
        if (site.precompress) logger.info(`compressed ${await precompress(folder)} files`);
      },
    },
  };
}

/** The content policy, as the pages carry it: it is the same on all of them. */
async function policyOf(folder: string): Promise<string> {
  const page = await readFile(join(folder, '404.html'), 'utf8');
  const policy = POLICY.exec(page)?.[1];
  if (!policy)
    throw new Error('404.html carries no content policy; src/components/FirstPaint.astro writes it.');
  return policy.replaceAll('&#39;', "'");
}
