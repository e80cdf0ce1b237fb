import type { Command } from 'commander';
import { command, withContentOption } from './command-line.ts';

/**
 * `wirecopy check`: says what a build would say, and more that an editor wants to know before they publish. It writes
 * nothing, so it keeps no cache of compiled code either. The exit status is 1 for a mistake or, with `--strict`, a warning.
 */
export function checkCommand(): Command {
  const described = command(
    'check',
    'Says what is wrong, doubtful or due before you publish, and writes nothing.',
  );
  return withContentOption(described.usage('[flags] [FILE…]'))
    .argument('[files...]', 'report on these alone, such as the files of a commit; everything is read')
    .option('--strict', 'fail for a warning, too')
    .option('--json', 'print one JSON object, for programs')
    .action(
      async (files: string[], { json = false, strict = false }: { json?: boolean; strict?: boolean }) => {
        const { runCheck } = await import('./run-check.ts');
        const root = process.cwd();
        // npm runs scripts in the project's folder; INIT_CWD is the folder where the user typed the command.
        const from = process.env.INIT_CWD ?? root;
        process.exitCode = await runCheck({ root, files, from, json, strict, print: console.log });
      },
    );
}
