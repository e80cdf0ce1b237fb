import { readFileSync, writeFileSync } from 'node:fs';
import { README, withTables } from './tables.ts';

// The command `npm run readme`: writes the tables of README.md anew, after a schema has changed.

writeFileSync(README, await withTables(readFileSync(README, 'utf8')));
