import type { Command } from 'commander';
import { isUserError } from '../diagnostics/user-error.ts';
import { command, withContentOption } from './command-line.ts';

/** `wirecopy parse FILE…`: prints what the parser reads in each file, one JSON object a line. */
export function parseCommand(): Command {
  const described = command('parse', 'Prints what is read in each file, one JSON object a line.');
  return withContentOption(described.usage('[flags] FILE…'))
    .argument('<files...>', 'such as content/articles/world/some-story.txt')
    .action(async (files: string[]) => {
      try {
        const { printParsed } = await import('./print-parsed.ts');
        // npm runs scripts in the project's folder; INIT_CWD is the folder where the user typed the command.
        const from = process.env.INIT_CWD ?? process.cwd();
        process.exitCode = printParsed(files, process.cwd(), from) ? 0 : 1;
      } catch (cause) {
        if (!isUserError(cause)) throw cause;
        console.error(cause.message);
        process.exitCode = 1;
      }
    });
}
