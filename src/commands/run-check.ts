import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { startProgress } from '../build/progress.ts';
import { WorkerPool } from '../build/worker-pool.ts';
import { checkSite } from '../check/check-site.ts';
import { limitToFiles } from '../check/limit-to-files.ts';
import { countMessages } from '../check/message-kinds.ts';
import { createCheckReport } from '../check/report-json.ts';
import { formatCheckText } from '../check/report-text.ts';
import { explainError } from '../diagnostics/explain-error.ts';
import { UserError } from '../diagnostics/user-error.ts';

export interface CheckFlags {
  /** the paper's folder */
  root: string;
  /** the files to report on, from `from`; none means all */
  files: readonly string[];
  /** the folder where the command was typed */
  from: string;
  json: boolean;
  /** whether a warning fails */
  strict: boolean;
  /** prints the report */
  print(text: string): void;
}

/**
 * Checks a paper and prints the report.
 *
 * @returns the exit status: 1 for a mistake, or with `strict` for a warning; else 0
 */
export async function runCheck({ root, files, from, json, strict, print }: CheckFlags): Promise<0 | 1> {
  const pool = new WorkerPool();
  try {
    const missing = files.filter((file) => !existsSync(resolve(from, file)));
    if (missing.length) throw new UserError(`There is no file ${missing.join(', ')}.`);
    const now = Date.now();
    const read = pool.reader((total) => startProgress('Reading stories', total));
    const all = await checkSite(root, read, now);
    const result = files.length ? limitToFiles(all, files, { root, from }) : all;
    print(json ? JSON.stringify(createCheckReport(result)) : formatCheckText(result, now));
    const { mistakes, warnings } = countMessages(result.messages);
    return mistakes > 0 || (strict && warnings > 0) ? 1 : 0;
  } catch (cause) {
    console.error(explainError(cause));
    return 1;
  } finally {
    await pool.stop();
  }
}
