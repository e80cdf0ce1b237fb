import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// It is loaded before a build, and meddles with an article as soon as the loader has read it: `remove` deletes the file,
// `change` writes into it. So the file is not what the loader read any more when its page is rendered.

const { MEDDLE_WITH: path = '', MEDDLE: how } = process.env;
const { openSync, closeSync } = fs;
let opened: number | undefined;
let isDone = false;

Object.assign(fs, {
  openSync(...words: Parameters<typeof openSync>) {
    const file = openSync(...words);
    if (!isDone && String(words[0]).endsWith(path)) opened = file;
    return file;
  },
  closeSync(file: number) {
    closeSync(file);
    if (file !== opened || isDone) return;
    isDone = true;
    if (how === 'remove') fs.rmSync(path);
    else fs.appendFileSync(path, '\n\nOne thing more.');
  },
});
syncBuiltinESMExports();
