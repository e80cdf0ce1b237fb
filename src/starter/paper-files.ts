import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ENGINE } from '../files/engine-folder.ts';
import { listFiles } from '../files/list-files.ts';
import type { EngineDependency } from './engine-dependency.ts';
import type { MachineLocale } from './machine-locale.ts';
import { paperPackageName, paperTitle } from './paper-names.ts';

// What a new paper begins with. It is a paper by itself, named `My Paper`. What is compiled for an installed engine lies
// elsewhere.
const STARTER = join(ENGINE, 'src/starter/paper');

/**
 * The files of a new paper.
 *
 * @param folder the name of its folder, which gives it its title
 * @returns the content by path from the paper's folder, with `/` as separator
 */
export function paperFiles(
  folder: string,
  { spec, tarball }: EngineDependency,
  locale: MachineLocale,
): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  for (const path of listFiles(STARTER).toSorted()) {
    const text = readFileSync(join(STARTER, path), 'utf8');
    // npm packs no file named `.gitignore`.
    files.set(path === 'gitignore' ? '.gitignore' : path, fillIn(path, text, paperTitle(folder), locale));
  }
  if (tarball) files.set(tarball.name, tarball.bytes);
  files.set('package.json', manifestOf(paperPackageName(folder), spec));
  return files;
}

function fillIn(path: string, text: string, title: string, { language, timeZone }: MachineLocale): string {
  if (path === 'README.md') return text.replace('# My Paper', () => `# ${title}`);
  if (path === 'content/site.yaml') {
    return text
      .replace(/^title: .*$/m, () => stringify({ title }, { lineWidth: 0 }).trimEnd())
      .replace(/^language: .*$/m, `language: ${language}`)
      .replace(/^timeZone: .*$/m, `timeZone: ${timeZone}`);
  }
  // Its stories are in English, whatever the paper will be.
  return path.startsWith('content/articles/') && !/^en\b/.test(language)
    ? text.replace(/^byline:/m, 'language: en\nbyline:')
    : text;
}

function manifestOf(name: string, spec: string): string {
  return `{
  "name": ${JSON.stringify(name)},
  "private": true,
  "dependencies": { "wirecopy": ${JSON.stringify(spec)} }
}
`;
}
