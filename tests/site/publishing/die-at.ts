import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Is loaded before a build, and kills it as it is about to make its Nth change to the published site or to what is
// known of it: a moment that a clock would hardly ever hit. N stands in the environment.

const CHANGES = ['renameSync', 'unlinkSync', 'rmdirSync', 'rmSync', 'writeFileSync'] as const;
const WATCHED = /\/(?:dist|\.cache\/publish)\//;

let left = Number(process.env.DIE_AT);

for (const name of CHANGES) {
  const change = fs[name] as (...words: unknown[]) => unknown;
  Object.assign(fs, {
    [name](...words: unknown[]) {
      const isWatched = words.slice(0, 2).some((path) => WATCHED.test(String(path)));
      if (isWatched && !String(words[0]).endsWith('/lock')) {
        left -= 1;
        if (left < 0) process.kill(process.pid, 'SIGKILL');
      }
      return change(...words);
    },
  });
}
syncBuiltinESMExports();
