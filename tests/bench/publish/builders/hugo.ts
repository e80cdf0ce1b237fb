import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frontMatter, markdownBody, markdownPath } from '../corpus/markdown-copy.ts';
import { type BenchStory, SECTIONS } from '../corpus/story.ts';
import { type Builder, Unavailable } from './builder.ts';

const OWN = fileURLToPath(new URL('../hugo/site', import.meta.url));

/** The `hugo` on the path with the templates of `hugo/site`. */
export function openHugo(folder: string, { bare }: { bare: boolean }): Builder {
  const version = versionOf();
  cpSync(OWN, folder, { recursive: true });
  for (const section of SECTIONS) mkdirSync(join(folder, 'content', section), { recursive: true });
  return {
    name: 'Hugo',
    version,
    root: folder,
    output: 'public',
    caches: ['resources', '.hugo_cache'],
    build: {
      program: 'hugo',
      words: [
        '--cacheDir',
        join(folder, '.hugo_cache'),
        ...(bare ? ['--config', 'hugo.toml,bare.toml'] : []),
      ],
      cwd: folder,
      env: {},
    },
    file: (story) => ({
      path: join('content', markdownPath(story)),
      text: `${JSON.stringify({ ...frontMatter(story), ...dates(story) })}\n\n${markdownBody(story)}`,
    }),
    template: { path: 'layouts/_default/single.html', word: 'min read' },
  };
}

/** Hugo has no pages of dates; as terms of a taxonomy it groups stories by them once, and quickly. */
function dates({ moment }: BenchStory) {
  const day = moment.slice(0, 10).replaceAll('-', '/');
  return { days: [day], months: [day.slice(0, 7)], years: [day.slice(0, 4)] };
}

function versionOf(): string {
  try {
    const told = execFileSync('hugo', ['version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return /v[\d.]+\S*/.exec(told)?.[0] ?? told.trim();
  } catch {
    throw new Unavailable('There is no `hugo` on the path.');
  }
}
