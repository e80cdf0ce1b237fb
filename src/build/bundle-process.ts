import { isUserError } from '../diagnostics/user-error.ts';
import { bundle } from './bundle.ts';

// The process that start-bundle.ts forks: `bundle-process.ts ROOT FOLDER`.

// When the build goes away, this one stops: the next build may already make the same bundle.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const [root, folder] = process.argv.slice(2);
try {
  await bundle(root!, folder!);
} catch (cause) {
  console.error(isUserError(cause) ? cause.message : cause);
  process.exitCode = 1;
}
