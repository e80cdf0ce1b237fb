import { toProjectPath } from '../files/list-files.ts';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { BETWEEN_STORIES, conflictsIn } from './conflicts.ts';
import { ARTICLES_FOLDER } from './copy-file.ts';
import { overlayFor } from './error-overlay.ts';
import { hand, isHanded } from './handed.ts';
import { intake, isCopy, readHere, remarkOnAdded } from './intake.ts';
import { isLeftBehind } from './other-files.ts';
import type { Filed } from './register.ts';
import { type Diagnostic, formatDiagnostics } from '../diagnostics/report.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { readSite, SITE_FILE } from './site.ts';
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
        if (others.length) logger.warn(`\n${formatDiagnostics(others)}`);
        if (remarks.some(({ fatal }) => fatal)) throw new ContentError(remarks);
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

        const takeRecord = async (changed: string): Promise<State> => {
          const before = records;
          records = await recordState(root);
          if (isDeepStrictEqual(records, before)) return 'same';
          // Stories are read by the settings.
          if (changed === SITE_FILE && records.settings) return take();
          return records.mistakes.length ? 'broken' : 'whole';
        };
        const follow = async (changed: string, isArticle: boolean) => {
          const state = await (isArticle ? take(changed) : takeRecord(changed));
          if (state === 'same') return;
          if (records.settings) lookAtLinks(records.standing);
          if (state === 'whole') tell(server);
          showMistakes();
        };
        let turn = Promise.resolve();
        const takeTurn = (changed: string, isArticle: boolean) => {
          // One after the other, so that the last to be told is the last that was read.
          turn = turn
            .then(() => follow(changed, isArticle))
            .catch((cause) => logger.error(String((cause as Error).message)));
        };
        server.watcher.add(join(root, ARTICLES_FOLDER));
        server.watcher.on('add', (path) => {
          const remark = remarkOnAdded(toProjectPath(relative(root, path)));
          if (remark) logger.warn(`\n${formatDiagnostics([remark])}`);
        });
        server.watcher.on('all', (_, path) => {
          const changed = toProjectPath(relative(root, path));
          const isArticle = isOurs(root, path);
          if (!isArticle && !isRecord(changed)) return;
          takeTurn(changed, isArticle);
          setTimeout(takeTurn, SETTLED, changed, isArticle).unref();
        });
      },
    },
  };
}

// A file may be read while it is half written, and the watcher says nothing of a change within 50 ms of the last one. So
// what has changed is looked at once more.
const SETTLED = 200;

/** What a look at a file gave: nothing new, a mistake, or something that pages may show. */
type State = 'same' | 'broken' | 'whole';

function isOurs(root: string, path: string): boolean {
  const folder = `${toProjectPath(join(root, ARTICLES_FOLDER))}/`;
  const below = path.slice(folder.length).split(/[\\/]/);
  return toProjectPath(path).startsWith(folder) && isCopy(below.at(-1) ?? '') && !below.some(isLeftBehind);
}

/**
 * Takes in everything at first, and then what has changed. A story that breaks in an edit stays as it last was whole.
 * The register hears of edits when the next build or `dev` begins.
 */
function taking(root: string, logger: AstroIntegrationLogger) {
  let whole: Map<string, Filed> | undefined;
  let broken = new Map<string, Diagnostic[]>();
  let conflicts: readonly Diagnostic[] = [];
  /** digests of the files as they were read last, whole or not */
  let seen = new Map<string, string>();

  const takeAll = async () => {
    const { files, remarks, others } = await intake(root, readSite(root));
    whole = new Map(files.map((file) => [file.path, file]));
    hand(files);
    const { between = [], within = [] } = Object.groupBy(
      remarks.filter(({ fatal }) => fatal),
      ({ ruleId }) => (BETWEEN_STORIES.has(ruleId ?? '') ? 'between' : 'within'),
    );
    conflicts = between;
    broken = Map.groupBy(within, ({ file }) => file ?? '');
    seen = new Map([...broken.keys()].map((path) => [path, '']));
    for (const { path, digest } of files) seen.set(path, digest);
    return { remarks: [...remarks, ...others], state: 'whole' as State };
  };

  const takeOne = async (path: string, known: Map<string, Filed>) => {
    const before = seen.get(path);
    const [taken] = await readHere(root, [{ path, known: before }], readSite(root));
    if (taken?.digest === before) return { remarks: [], state: 'same' as State };
    if (taken) seen.set(path, taken.digest);
    else seen.delete(path);
    if (!taken) known.delete(path);
    else if (taken.entry) known.set(path, { path, stamp: '', digest: taken.digest, entry: taken.entry });
    const files = [...known.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
    hand(files);
    conflicts = await conflictsIn(root, readSite(root), files);
    const image = taken?.entry?.image;
    const pictures = await lookForPictures(root, image ? [{ path, image }] : [], readSite(root), Date.now());
    const remarks = [...(taken?.remarks ?? []), ...pictures];
    broken.set(
      path,
      remarks.filter(({ fatal }) => fatal),
    );
    const state: State = !taken || taken.entry ? 'whole' : 'broken';
    return { remarks: [...remarks, ...conflicts], state };
  };

  return {
    /** Takes in a file, or everything. */
    async take(changed?: string): Promise<State> {
      try {
        const { remarks, state } = await (whole && changed ? takeOne(changed, whole) : takeAll());
        if (remarks.length) logger.error(`\n${formatDiagnostics(remarks)}`);
        return state;
      } catch (cause) {
        logger.error(String((cause as Error).message));
        return 'same';
      }
    },
    /** The mistakes of stories that stand. */
    mistakes: (): Diagnostic[] => [...[...broken.values()].flat(), ...conflicts],
  };
}

/** Has Astro forget which pages there are, and browsers ask again. */
function tell(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload' });
}
