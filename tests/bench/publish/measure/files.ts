import { readdirSync } from 'node:fs';

/** How many files a folder holds, and how many of them are pages. */
export function countFiles(folder: string): { files: number; pages: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return { files: entries.length, pages: entries.filter(({ name }) => name.endsWith('.html')).length };
}
