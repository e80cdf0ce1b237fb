import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// The command `npm run build`: renders what has changed since the last build and deploys it to `dist/`, or lists every
// mistake and leaves the published site as it is.

// Node keeps what it compiles, or a build that finds nothing to do would spend most of its time compiling. So this comes
// before every other import.
enableCompileCache('.cache/node');
// For the processes and threads that this one starts.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/node');
const { runBuild } = await import('./run-build.ts');
await runBuild();
