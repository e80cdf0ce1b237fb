import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installApart } from '../../../packages-apart.ts';
import { frontMatter, markdownBody, markdownPath } from '../corpus/markdown-copy.ts';
import { SECTIONS } from '../corpus/story.ts';
import { type Builder, Unavailable } from './builder.ts';

const OWN = fileURLToPath(new URL('../eleventy', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../../../.cache/bench/eleventy', import.meta.url));

// From so many stories on, Eleventy may need more memory than Node lends a program by itself.
const MANY = 20_000;
const SHARE_OF_MEMORY = 0.75;

/** Eleventy with the templates of `eleventy/site`. */
export function openEleventy(folder: string, { bare, count }: { bare: boolean; count: number }): Builder {
  install();
  cpSync(join(OWN, 'site'), folder, { recursive: true });
  cpSync(join(OWN, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(PACKAGES, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const section of SECTIONS) mkdirSync(join(folder, 'articles', section), { recursive: true });
  const memory = Math.floor((totalmem() / 2 ** 20) * SHARE_OF_MEMORY);
  const lent = count > MANY ? [`--max-old-space-size=${memory}`] : [];
  return {
    name: 'Eleventy',
    version: versionIn(PACKAGES),
    root: folder,
    output: '_site',
    caches: ['.cache'],
    build: {
      program: process.execPath,
      words: [...lent, 'node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
      cwd: folder,
      env: bare ? { BENCH_BARE: '1' } : {},
    },
    file: (story) => ({
      path: join('articles', markdownPath(story)),
      text: `---json\n${JSON.stringify({ ...frontMatter(story), section: story.section })}\n---\n\n${markdownBody(story)}`,
    }),
    template: { path: '_includes/article.11ty.js', word: 'min read' },
  };
}

function install(): void {
  try {
    installApart(OWN, PACKAGES);
  } catch (cause) {
    throw new Unavailable(`Eleventy could not be installed: ${(cause as Error).message}`);
  }
}

function versionIn(folder: string): string {
  const about = readFileSync(join(folder, 'node_modules/@11ty/eleventy/package.json'), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}
