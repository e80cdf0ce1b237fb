import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { program } from './command-line.ts';
import { devCommand } from './dev.ts';
import { newCommand } from './new.ts';
import { parseCommand } from './parse.ts';
import { previewCommand } from './preview.ts';

/** Every command, in the order of the help. */
const COMMANDS = [newCommand, devCommand, buildCommand, previewCommand, checkCommand, parseCommand];

/** Runs the command of a command line. A failure sets the exit code to 1. @param argv as in `process.argv` */
export async function runCommand(argv: readonly string[]): Promise<void> {
  await program(COMMANDS.map((create) => create())).parseAsync(argv);
}
