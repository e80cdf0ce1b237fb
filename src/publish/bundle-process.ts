import { bundle } from './bundle.ts';

// A process of its own, so that the bundler's memory is given back before pages are rendered, and so that it works
// while the desk reads copy.

// A bundle that no build waits for any more is not finished: the next build may be making it already.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const [root, folder] = process.argv.slice(2);
try {
  await bundle(root!, folder!);
} catch (cause) {
  const isMistake = cause instanceof Error && cause.name === 'CopyError';
  console.error(isMistake ? cause.message : cause);
  process.exitCode = 1;
}
