import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeStory, SECTIONS } from './corpus/story.ts';
import { SITE_YAML, wireCopy, wirePath } from './corpus/wire-copy.ts';

// The command `node tests/bench/publish/corpus.ts FOLDER N`: writes FOLDER/content with a site's settings and N
// stories, the same bytes at every run.

/** Writes the content of a site with so many stories. */
export function writeCorpus(folder: string, count: number): void {
  for (const section of SECTIONS) {
    mkdirSync(join(folder, 'content/articles', section), { recursive: true });
  }
  writeFileSync(join(folder, 'content/site.yaml'), SITE_YAML);
  for (let index = 0; index < count; index += 1) {
    const story = composeStory(index, count);
    writeFileSync(join(folder, wirePath(story)), wireCopy(story));
  }
}

function command([folder, written]: string[]): void {
  const count = Number(written);
  if (!folder || !Number.isSafeInteger(count) || count < 1) {
    throw new Error('Write a folder and how many stories: node tests/bench/publish/corpus.ts FOLDER 1000');
  }
  if (existsSync(join(folder, 'content'))) {
    throw new Error(`${join(folder, 'content')} is there already. Name another folder, or delete it.`);
  }
  writeCorpus(folder, count);
  console.log(`${count} stories in ${join(folder, 'content')}`);
}

if (import.meta.main) {
  try {
    command(process.argv.slice(2));
  } catch (cause) {
    console.error((cause as Error).message);
    process.exitCode = 1;
  }
}
