#!/usr/bin/env node
import { isNewEnough, OLDEST_NODE } from './node-version.mjs';

// The command `wirecopy`, which `npm run` calls too. Everything else is loaded after the check, because an older Node
// cannot load it.

if (isNewEnough(process.versions.node)) {
  const { runCommand } = await import('./run-command.ts');
  await runCommand(process.argv);
} else {
  console.error(
    `Wirecopy needs Node ${OLDEST_NODE} or later; this is ${process.versions.node}. Install Node 24 (LTS): https://nodejs.org`,
  );
  process.exitCode = 1;
}
