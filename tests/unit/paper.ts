import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A paper in a folder of its own. */
export interface Paper {
  root: string;
  /** writes a file, from the paper's folder */
  write(path: string, content: string | Uint8Array): void;
  /** every file and folder with its bytes, mode and times, as one digest */
  digest(): string;
  [Symbol.dispose](): void;
}

const SETTINGS = `title: The Trial
url: https://trial.example
language: en-GB
timeZone: Europe/London
sections:
  - id: world
    title: World
`;

/** Makes a paper with a section and no story. @param more settings */
export function trialPaper(more = ''): Paper {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-paper-'));
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  write('content/site.yaml', SETTINGS + more);
  return {
    root,
    write,
    digest() {
      const entries = readdirSync(root, { recursive: true, encoding: 'utf8' }).toSorted();
      const lines = ['', ...entries].map((path) => {
        const { mode, size, mtimeMs, ctimeMs, ino } = lstatSync(join(root, path));
        const isFile = (mode & 0o170000) === 0o100000;
        const bytes = isFile ? hash('sha1', readFileSync(join(root, path))) : '';
        return [path, mode, size, mtimeMs, ctimeMs, ino, bytes].join(' ');
      });
      return hash('sha1', lines.join('\n'));
    },
    [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }),
  };
}
