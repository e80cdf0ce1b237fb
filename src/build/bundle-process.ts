import { isUserError } from '../diagnostics/user-error.ts';
import { bundle } from './bundle.ts';

// start-bundle.ts runs this file as a process: `bundle-process.ts ROOT FOLDER`.

// If the build is killed, this process must stop too: the next build may already write the same bundle.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const [root, folder] = process.argv.slice(2);
try {
  await bundle(root!, folder!);
} catch (cause) {
  console.error(isUserError(cause) ? cause.message : cause);
  process.exitCode = 1;
}
