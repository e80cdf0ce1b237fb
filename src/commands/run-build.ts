import { resolve } from 'node:path';
import { buildSite } from '../build/build.ts';
import { formatRemovedUrls } from '../build/removed-urls.ts';
import { formatNextPublication, formatNotes, formatSummary } from '../build/summary.ts';
import { parseYears } from '../build/year-range.ts';
import { explainError } from '../diagnostics/explain-error.ts';
import { readSite } from '../settings/read-site.ts';

/** The flags of `wirecopy build`. */
export interface BuildFlags {
  force?: boolean;
  strict?: boolean;
  out: string;
  years?: string;
}

/**
 * Builds the site and prints a summary. A failure is printed and sets the exit code to 1.
 *
 * @param root the paper's folder
 */
export async function runBuild(
  root: string,
  { force = false, strict = false, out, years }: BuildFlags,
): Promise<void> {
  try {
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
