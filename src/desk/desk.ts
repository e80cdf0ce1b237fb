import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { ARTICLES_FOLDER } from './copy-file.ts';
import { hand, isHanded } from './handed.ts';
import { intake, isCopy, projectPath, readHere, remarkOnAdded } from './intake.ts';
import { isLeftBehind } from './other-files.ts';
import type { Filed } from './register.ts';
import { CopyError, report } from './report.ts';
import { sameAddress } from './same-address.ts';
import { readSite } from './site.ts';
import { lookForPictures } from './story-pictures.ts';

/**
 * Takes the articles in for `astro dev`, where it follows the folder as it changes, and for a plain `astro build`.
 * `npm run build` does so by itself, before it starts Astro at all.
 */
export function desk(): AstroIntegration {
  let root = '';
  return {
    name: 'wirecopy-desk',
    hooks: {
      'astro:config:done'({ config }) {
        root = fileURLToPath(config.root);
      },
      async 'astro:build:start'({ logger }) {
        if (isHanded()) return;
        const { files, remarks, others } = await intake(root, readSite(root));
        if (others.length) logger.warn(`\n${report(others)}`);
        if (remarks.some(({ fatal }) => fatal)) throw new CopyError(remarks);
        hand(files);
      },
      async 'astro:server:setup'({ server, logger }) {
        const take = taking(root, logger);
        await take();
        let turn = Promise.resolve();
        server.watcher.add(join(root, ARTICLES_FOLDER));
        server.watcher.on('add', (path) => {
          const remark = remarkOnAdded(projectPath(relative(root, path)));
          if (remark) logger.warn(`\n${report([remark])}`);
        });
        server.watcher.on('all', (_, path) => {
          if (!isOurs(root, path)) return;
          // One after the other, so that the last to be told is the last that was read.
          turn = turn.then(() => take(projectPath(relative(root, path)))).then(() => tell(server));
        });
      },
    },
  };
}

function isOurs(root: string, path: string): boolean {
  const folder = `${projectPath(join(root, ARTICLES_FOLDER))}/`;
  const below = path.slice(folder.length).split(/[\\/]/);
  return projectPath(path).startsWith(folder) && isCopy(below.at(-1) ?? '') && !below.some(isLeftBehind);
}

/**
 * Takes in everything at first, and then what has changed. A story that breaks in an edit stays as it last was whole.
 * The register hears of edits when the next build or `dev` begins.
 */
function taking(root: string, logger: AstroIntegrationLogger): (changed?: string) => Promise<void> {
  let whole: Map<string, Filed> | undefined;

  const takeAll = async () => {
    const { files, remarks, others } = await intake(root, readSite(root));
    whole = new Map(files.map((file) => [file.path, file]));
    hand(files);
    return [...remarks, ...others];
  };

  const takeOne = async (path: string, known: Map<string, Filed>) => {
    const [taken] = await readHere(root, [{ path }], readSite(root));
    if (!taken) known.delete(path);
    else if (taken.entry) known.set(path, { path, stamp: '', digest: taken.digest, entry: taken.entry });
    const files = [...known.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    hand(files);
    const image = taken?.entry?.image;
    const pictures = await lookForPictures(root, image ? [{ path, image }] : [], readSite(root), Date.now());
    return [...(taken?.remarks ?? []), ...pictures, ...sameAddress(files)];
  };

  return async (changed) => {
    try {
      const remarks = await (whole && changed ? takeOne(changed, whole) : takeAll());
      if (remarks.length) logger.error(`\n${report(remarks)}`);
    } catch (cause) {
      logger.error(String((cause as Error).message));
    }
  };
}

/** Has Astro forget which pages there are, and browsers ask again. */
function tell(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
