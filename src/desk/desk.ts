import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { conflictsIn } from './conflicts.ts';
import { ARTICLES_FOLDER } from './copy-file.ts';
import { overlayFor } from './error-overlay.ts';
import { hand, isHanded } from './handed.ts';
import { intake, isCopy, projectPath, readHere } from './intake.ts';
import type { Filed } from './register.ts';
import { CopyError, type Remark, report } from './report.ts';
import { readSite, SITE_FILE } from './site.ts';

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
      async 'astro:build:start'() {
        if (isHanded()) return;
        const { files, remarks } = await intake(root, readSite(root));
        if (remarks.some(({ fatal }) => fatal)) throw new CopyError(remarks);
        hand(files);
      },
      async 'astro:server:setup'({ server, logger }) {
        // What reads standing pages and looks at links is loaded where they are followed.
        const { followLinks } = await import('./links-in-dev.ts');
        const { isRecord, recordState } = await import('./record-state.ts');
        const { take, mistakes } = taking(root, logger);
        let records = await recordState(root);
        await take();
        const lookAtLinks = followLinks(root, (lines) => logger.warn(lines));
        lookAtLinks(records.standing);
        const showMistakes = overlayFor(server, root, () => [...records.mistakes, ...mistakes()]);

        const follow = async (changed: string, isArticle: boolean) => {
          if (!isArticle) records = await recordState(root);
          const isWhole = !isArticle && records.mistakes.length === 0;
          // By the settings stories are read; without them nothing can be.
          const isRead = isArticle || (changed === SITE_FILE && records.hasSettings);
          const isNew = isRead ? await take(isArticle ? changed : undefined) : isWhole;
          if (records.hasSettings) lookAtLinks(records.standing);
          if (isNew) tell(server);
          showMistakes();
        };
        let turn = Promise.resolve();
        server.watcher.add(join(root, ARTICLES_FOLDER));
        server.watcher.on('all', (_, path) => {
          const changed = projectPath(relative(root, path));
          const isArticle = isOurs(root, path);
          if (!isArticle && !isRecord(changed)) return;
          // One after the other, so that the last to be told is the last that was read.
          turn = turn
            .then(() => follow(changed, isArticle))
            .catch((cause) => logger.error(String((cause as Error).message)));
        });
      },
    },
  };
}

function isOurs(root: string, path: string): boolean {
  const folder = `${projectPath(join(root, ARTICLES_FOLDER))}/`;
  return projectPath(path).startsWith(folder) && isCopy(path.slice(folder.length).split(/[\\/]/).pop() ?? '');
}

/**
 * Takes in everything at first, and then what has changed. A story that breaks in an edit stays as it last was whole.
 * The register hears of edits when the next build or `dev` begins.
 */
function taking(root: string, logger: AstroIntegrationLogger) {
  let whole: Map<string, Filed> | undefined;
  let broken = new Map<string, Remark[]>();
  let conflicts: readonly Remark[] = [];

  const takeAll = async () => {
    const { files, remarks } = await intake(root, readSite(root));
    whole = new Map(files.map((file) => [file.path, file]));
    hand(files);
    const { same = [], others = [] } = Object.groupBy(
      remarks.filter(({ fatal }) => fatal),
      ({ ruleId }) => (ruleId === 'same-address' ? 'same' : 'others'),
    );
    conflicts = same;
    broken = Map.groupBy(others, ({ file }) => file ?? '');
    return { remarks, isNew: true };
  };

  const takeOne = async (path: string, known: Map<string, Filed>) => {
    const [taken] = await readHere(root, [{ path }], readSite(root));
    if (!taken) known.delete(path);
    else if (taken.entry) known.set(path, { path, stamp: '', digest: taken.digest, entry: taken.entry });
    const files = [...known.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    hand(files);
    conflicts = await conflictsIn(root, readSite(root), files);
    const remarks = taken?.remarks ?? [];
    broken.set(
      path,
      remarks.filter(({ fatal }) => fatal),
    );
    return { remarks: [...remarks, ...conflicts], isNew: !taken || taken.entry !== undefined };
  };

  return {
    /** Takes in a file, or everything. Gives whether pages may show something else than before. */
    async take(changed?: string): Promise<boolean> {
      try {
        const { remarks, isNew } = await (whole && changed ? takeOne(changed, whole) : takeAll());
        if (remarks.length) logger.error(`\n${report(remarks)}`);
        return isNew;
      } catch (cause) {
        logger.error(String((cause as Error).message));
        return false;
      }
    },
    /** The mistakes of stories that stand. */
    mistakes: (): Remark[] => [...[...broken.values()].flat(), ...conflicts],
  };
}

/** Has Astro forget which pages there are, and browsers ask again. */
function tell(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
