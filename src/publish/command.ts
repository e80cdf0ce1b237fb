import { resolve } from 'node:path';
import { commandLine } from '../commands/command-line.ts';
import { readSite } from '../settings/read-site.ts';
import { explainError } from '../diagnostics/explain-error.ts';
import { goneText } from './gone-addresses.ts';
import { dueLine, notesText, summaryOf } from './outcome.ts';
import { publish } from './publish.ts';
import { yearsFrom } from './years.ts';

interface Flags {
  force?: true;
  strict?: true;
  out: string;
  years?: string;
}

function flags(): Flags {
  return commandLine('build', 'Publishes what has changed, or lists every mistake and changes nothing.')
    .option('--force', 'render everything, whatever is known of an earlier build')
    .option('--strict', 'publish nothing where the address of a story would go')
    .option('--years <range>', 'build these years alone: `2023..`, `..2022`, `2019..2022`')
    .option('--out <folder>', 'build into this folder', 'dist')
    .parse()
    .opts<Flags>();
}

/** Reads the command line, publishes, and says what was done. */
export async function run(): Promise<void> {
  try {
    const root = process.cwd();
    const { force = false, strict = false, out, years } = flags();
    const outcome = await publish({
      root,
      out: resolve(root, out),
      force,
      strict,
      years: years === undefined ? undefined : yearsFrom(years),
      tell: (line) => console.error(line),
    });
    if (outcome.notes.length) console.warn(notesText(outcome.notes));
    if (outcome.gone.count) console.warn(goneText(outcome.gone));
    console.log(summaryOf(outcome, performance.now() / 1000));
    const { timeZone, language } = readSite(root);
    const due = dueLine(outcome.due, timeZone, language);
    if (due) console.log(due);
  } catch (cause) {
    console.error(explainError(cause));
    process.exitCode = 1;
  }
}
