import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { command, withContentOption } from './command-line.ts';
import type { BuildFlags } from './run-build.ts';

/** `wirecopy build`: renders what has changed since the last build and deploys it to `dist/`. */
export function buildCommand(): Command {
  return withContentOption(
    command('build', 'Publishes what has changed, or lists every mistake and changes nothing.'),
  )
    .option('--force', 'render everything, also pages that have not changed')
    .option('--strict', 'publish nothing if the address of a story would be removed')
    .option('--years <range>', 'build only these years: `2023..`, `..2022`, `2019..2022`')
    .option('--out <folder>', 'build into this folder', 'dist')
    .action(async (flags: BuildFlags) => {
      // Without this cache, a build without changes would spend most of its time compiling its own code. It must be
      // enabled before every other import.
      enableCompileCache('.cache/node');
      // For child processes and worker threads.
      process.env.NODE_COMPILE_CACHE ??= resolve('.cache/node');
      const { runBuild } = await import('./run-build.ts');
      await runBuild(process.cwd(), flags);
    });
}
