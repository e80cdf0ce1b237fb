import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Builder, type OpenBuilder, Unavailable } from './builders/builder.ts';
import { openEleventy } from './builders/eleventy.ts';
import { openHugo } from './builders/hugo.ts';
import { openWirecopy } from './builders/wirecopy.ts';
import { type DevFigures, measureDev } from './dev.ts';
import { type Options, readOptions, runsOf } from './options.ts';
import { conditionsNow, versionsOf } from './report/conditions.ts';
import { markdown } from './report/markdown.ts';
import { summarise } from './report/summary.ts';
import { verdicts } from './report/targets.ts';
import { type Figure, measureRounds } from './rounds.ts';
import { openWorkplace } from './workplace.ts';

// The command `npm run bench`: measures how long publishing takes, and what the same stories take its peers, and prints
// a report as Markdown. Progress goes to the screen apart from it.

const OPEN: Record<string, OpenBuilder> = { wirecopy: openWirecopy, eleventy: openEleventy, hugo: openHugo };
const DEV_STORIES = 10_000;

const tell = (line: string) => process.stderr.write(`${line}\n`);

async function bench(options: Options): Promise<void> {
  const conditions = conditionsNow(options.bare);
  const scratch = mkdtempSync(join(tmpdir(), 'wirecopy-bench-'));
  const clear = () => rmSync(scratch, { recursive: true, force: true });
  process.on('exit', clear);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

  const figures: Figure[] = [];
  const builders = new Map<string, Builder>();
  for (const size of options.sizes) {
    tell(`${size} stories: writing them`);
    const workplaces = ['wirecopy', ...options.peers].flatMap((name) => {
      const folder = join(scratch, `${name}-${size}`);
      mkdirSync(folder);
      const builder = openOrSkip(name, folder, { bare: options.bare, count: size });
      if (!builder) return [];
      builders.set(builder.name, builder);
      return [openWorkplace(builder, size)];
    });
    const rounds = {
      runs: runsOf(size, options),
      scenarios: options.scenarios,
      onlyFull: options.peersOnce ? workplaces.slice(1).map(({ builder }) => builder.name) : [],
      tell: tellFigure,
    };
    figures.push(...(await measureRounds(workplaces, rounds)));
  }
  const dev = options.dev
    ? await benchDev(scratch, Math.min(DEV_STORIES, Math.max(...options.sizes)))
    : undefined;

  const summaries = summarise(figures);
  const all = { ...conditions, builders: versionsOf([...builders.values()]) };
  console.log(markdown(all, summaries, verdicts(summaries), dev));
  if (options.json) {
    writeFileSync(options.json, `${JSON.stringify({ conditions: all, figures, dev }, null, 2)}\n`);
  }
  tell('Deleting what was built, which takes minutes where it was much');
  clear();
}

function openOrSkip(name: string, folder: string, options: Parameters<OpenBuilder>[1]): Builder | undefined {
  try {
    return OPEN[name]!(folder, options);
  } catch (cause) {
    if (!(cause instanceof Unavailable)) throw cause;
    tell(`${cause.message} It is not measured.`);
    return undefined;
  }
}

async function benchDev(scratch: string, stories: number): Promise<DevFigures> {
  tell(`astro dev with ${stories} stories`);
  const folder = join(scratch, 'dev');
  mkdirSync(folder);
  return measureDev(openWorkplace(openWirecopy(folder), stories));
}

function tellFigure({ builder, stories, scenario, run, wall, failure }: Figure): void {
  const outcome = failure ? `failed: ${failure}` : `${wall?.toFixed(1)} s`;
  tell(`${stories} stories, run ${run}, ${scenario}, ${builder}: ${outcome}`);
}

const options = readOptions();
if (options.firstView) {
  // Lighthouse takes seconds to load.
  const { firstViewReport } = await import('../first-view/first-view.ts');
  console.log(await firstViewReport(tell));
} else if (options.pictures) {
  const { picturesReport } = await import('../pictures/pictures.ts');
  console.log(await picturesReport(options.sizes[0]!, tell));
} else await bench(options);
