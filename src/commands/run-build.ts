import { resolve } from 'node:path';
import { buildSite } from '../build/build.ts';
import { formatRemovedUrls } from '../build/removed-urls.ts';
import { formatNextPublication, formatNotes, formatSummary } from '../build/summary.ts';
import { parseYears } from '../build/year-range.ts';
import { explainError } from '../diagnostics/explain-error.ts';
import { readSite } from '../settings/read-site.ts';
import { commandLine } from './command-line.ts';

interface Flags {
  force?: true;
  strict?: true;
  out: string;
  years?: string;
}

function readFlags(): Flags {
  return commandLine('build', 'Publishes what has changed, or lists every mistake and changes nothing.')
    .option('--force', 'render everything, also pages that have not changed')
    .option('--strict', 'publish nothing if the address of a story would be removed')
    .option('--years <range>', 'build only these years: `2023..`, `..2022`, `2019..2022`')
    .option('--out <folder>', 'build into this folder', 'dist')
    .parse()
    .opts<Flags>();
}

/** Reads the command line, builds the site and prints a summary. A failure sets the exit code to 1. */
export async function runBuild(): Promise<void> {
  try {
    const root = process.cwd();
    const { force = false, strict = false, out, years } = readFlags();
    const summary = await buildSite({
      root,
      out: resolve(root, out),
      force,
      strict,
      years: years === undefined ? undefined : parseYears(years),
      log: (line) => console.error(line),
    });
    if (summary.notes.length) console.warn(formatNotes(summary.notes));
    if (summary.removedUrls.count) console.warn(formatRemovedUrls(summary.removedUrls));
    console.log(formatSummary(summary, performance.now() / 1000));
    const { timeZone, language } = readSite(root);
    const next = formatNextPublication(summary.nextStory, timeZone, language);
    if (next) console.log(next);
  } catch (cause) {
    console.error(explainError(cause));
    process.exitCode = 1;
  }
}
