import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Is loaded before a build, and meddles with a file of copy as soon as it has been read for the first time: `remove`
// takes it away, `change` writes into it. So it is no longer what the build has read when its page is rendered.

const { MEDDLE_WITH: path = '', MEDDLE: how } = process.env;
let isDone = false;

function meddle(read: unknown): void {
  if (isDone || !String(read).endsWith(path)) return;
  isDone = true;
  if (how === 'remove') fs.rmSync(path);
  else fs.appendFileSync(path, '\n\nOne thing more.');
}

const { readFileSync } = fs;
const { readFile } = fs.promises;
type Read = (...words: unknown[]) => unknown;

Object.assign(fs, {
  readFileSync(...words: unknown[]) {
    const bytes = (readFileSync as Read)(...words);
    meddle(words[0]);
    return bytes;
  },
});
Object.assign(fs.promises, {
  async readFile(...words: unknown[]) {
    const bytes = await (readFile as Read)(...words);
    meddle(words[0]);
    return bytes;
  },
});
syncBuiltinESMExports();
