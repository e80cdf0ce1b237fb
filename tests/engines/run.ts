import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ENGINES } from './engines.ts';

// The command `npm run test:engines`: tries the site in each engine that is on this machine, and says at the end which are
// not. What is said behind the command goes to Vitest, such as the name of one engine’s file.

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const config = ['run', '--config', 'tests/vitest.config.ts', '--project', 'engines', '--reporter', 'tree'];

const lacking = ENGINES.filter(({ missing }) => missing.length);
if (lacking.length < ENGINES.length) {
  const { status } = spawnSync(process.execPath, [vitest, ...config, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} else {
  console.error('There is no engine here.');
  process.exitCode = 1;
}
for (const { name, missing } of lacking) {
  console.error(`Not run: ${name} (apt-get install ${missing.join(' ')})`);
}
