import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// The command `npm run build`: publishes into `dist/` what has changed since the last time, or lists every mistake and
// leaves the published site as it is.

// What Node compiles is kept, so that a build which finds nothing to do is over before it would have been compiled.
enableCompileCache('.cache/node');
// For the processes and threads it starts.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/node');
const { run } = await import('./command.ts');
await run();
