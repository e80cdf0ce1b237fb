import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readSite } from '../desk/site.ts';
import { explained } from './failure.ts';
import { goneText } from './gone-addresses.ts';
import { dueLine, notesText, summaryOf } from './outcome.ts';
import { publish } from './publish.ts';
import { yearsFrom } from './years.ts';

const USAGE = 'Write: npm run build -- [--force] [--strict] [--years 2023..] [--out FOLDER]';

/** Reads the command line, publishes, and says what was done. */
export async function run(): Promise<void> {
  try {
    const root = process.cwd();
    const { values } = parseArgs({
      options: {
        force: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        out: { type: 'string', default: 'dist' },
        years: { type: 'string' },
      },
    });
    const outcome = await publish({
      root,
      out: resolve(root, values.out),
      force: values.force,
      strict: values.strict,
      years: values.years === undefined ? undefined : yearsFrom(values.years),
      tell: (line) => console.error(line),
    });
    if (outcome.notes.length) console.warn(notesText(outcome.notes));
    if (outcome.gone.count) console.warn(goneText(outcome.gone));
    console.log(summaryOf(outcome, performance.now() / 1000));
    const { timeZone, language } = readSite(root);
    const due = dueLine(outcome.due, timeZone, language);
    if (due) console.log(due);
  } catch (cause) {
    const isUsage = (cause as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    console.error(isUsage ? `${(cause as Error).message}\n${USAGE}` : explained(cause));
    process.exitCode = 1;
  }
}
