import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { isUserError } from '../diagnostics/user-error.ts';
import { ENGINE } from '../files/engine-folder.ts';
import { command } from './command-line.ts';

/** `wirecopy new FOLDER`: makes a paper in a new folder, and says which two commands come next. */
export function newCommand(): Command {
  return command('new', 'Makes a paper in a new folder: settings, two stories, a workflow that publishes it.')
    .usage('FOLDER')
    .argument('<folder>', 'such as ../my-paper; its name becomes the title')
    .action(async (folder: string) => {
      try {
        const { makePaper } = await import('../starter/make-paper.ts');
        // npm runs scripts in the project's folder; INIT_CWD is the folder where the user typed the command.
        const from = process.env.INIT_CWD ?? process.cwd();
        const target = resolve(from, folder);
        makePaper(target, ENGINE);
        console.log(nextCommands(from, target));
      } catch (cause) {
        console.error(whyNot(cause));
        process.exitCode = 1;
      }
    });
}

function whyNot(cause: unknown): unknown {
  if (isUserError(cause)) return cause.message;
  const isOfSystem = cause instanceof Error && 'syscall' in cause;
  return isOfSystem ? `The paper could not be written, and nothing of it is left: ${cause.message}` : cause;
}

function nextCommands(from: string, target: string): string {
  const path = relative(from, target) || '.';
  const shorter = path.length < target.length ? path : target;
  const folder = /[^\w./\\:~-]/.test(shorter) ? `"${shorter}"` : shorter;
  return `Your paper is in ${target}. Two commands show it:

  cd ${folder} && npm install
  npx wirecopy dev`;
}
