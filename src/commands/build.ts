import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

// The command `npm run build`: renders what has changed since the last build and deploys it to `dist/`. If the content
// has mistakes, it lists all of them and changes nothing.

// Without this cache, a build without changes would spend most of its time compiling its own code. It must be enabled
// before every other import.
enableCompileCache('.cache/node');
// For child processes and worker threads.
process.env.NODE_COMPILE_CACHE ??= resolve('.cache/node');
const { runBuild } = await import('./run-build.ts');
await runBuild();
