import { bundle } from './bundle.ts';
import { isUserError } from '../diagnostics/user-error.ts';

// A process of its own, so that the bundler's memory is given back before pages are rendered, and so that it works
// while the desk reads copy.

// A bundle that no build waits for any more is not finished: the next build may be making it already.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const [root, folder] = process.argv.slice(2);
try {
  await bundle(root!, folder!);
} catch (cause) {
  console.error(isUserError(cause) ? cause.message : cause);
  process.exitCode = 1;
}
