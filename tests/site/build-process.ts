import { buildCommand } from '../../src/commands/build.ts';

// A process that has the builds' code loaded, and makes one build after another for the tests: loading it takes longer
// than a small build. The long run starts a process for each, as `npm run build` does.

/** A build that is asked for. */
export interface Order {
  root: string;
  env: Record<string, string | undefined>;
  flags: string[];
}

let said = '';
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
}

process.on('message', ({ root, env, flags }: Order) => {
  said = '';
  process.chdir(root);
  for (const name of Object.keys(process.env)) if (env[name] === undefined) delete process.env[name];
  Object.assign(process.env, env);
  process.exitCode = 0;
  void buildCommand()
    .parseAsync(flags, { from: 'user' })
    .finally(() => {
      const code = process.exitCode ?? 0;
      process.exitCode = 0;
      process.send!({ code, output: said });
    });
});
