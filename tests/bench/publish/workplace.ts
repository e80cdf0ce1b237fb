import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Builder } from './builders/builder.ts';
import { type BenchStory, composeStory } from './corpus/story.ts';

/** A builder with a corpus, whose input is changed for a scenario and put back for the next run. */
export interface Workplace {
  builder: Builder;
  /** how many stories the corpus has */
  count: number;
  story(index: number): BenchStory;
  /** writes a story, changed or new */
  file(story: BenchStory): void;
  /** puts other words for those of the article's template */
  reword(words: string): void;
  /** undoes every change, and sets aside, beside the builder's folder, all that builds have left */
  startAfresh(): void;
  /** the built page of a story */
  page(story: BenchStory): string;
  /** a built file */
  built(path: string): string;
}

/** Fills a builder's folder with the corpus. */
export function openWorkplace(builder: Builder, count: number): Workplace {
  const at = (path: string) => join(builder.root, path);
  const originals = new Map<string, string | undefined>();
  const change = (path: string, text: string, original: string | undefined) => {
    if (!originals.has(path)) originals.set(path, original);
    writeFileSync(at(path), text);
  };
  const story = (index: number) => composeStory(index, count);
  for (let index = 0; index < count; index += 1) {
    const { path, text } = builder.file(story(index));
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  }
  const built = (path: string) => readFileSync(at(join(builder.output, path)), 'utf8');
  return {
    builder,
    count,
    story,
    file(changed) {
      const { path, text } = builder.file(changed);
      const isNew = changed.index >= count;
      change(path, text, isNew ? undefined : builder.file(story(changed.index)).text);
    },
    reword(words) {
      const { path, word } = builder.template;
      const original = readFileSync(at(path), 'utf8');
      if (original.split(word).length !== 2) {
        throw new Error(
          `${builder.name}: “${word}” should stand once in ${path}. Name another word for the bench.`,
        );
      }
      change(path, original.replace(word, words), original);
    },
    startAfresh() {
      for (const [path, original] of originals) {
        if (original === undefined) rmSync(at(path));
        else writeFileSync(at(path), original);
      }
      originals.clear();
      // Not deleted: on some file systems (ext4 without a journal) a file is made ten times slower for minutes after many
      // were deleted, which would be measured as somebody's build.
      const aside = mkdtempSync(`${builder.root}.aside-`);
      for (const path of [builder.output, ...builder.caches].filter((one) => existsSync(at(one)))) {
        renameSync(at(path), join(aside, path.replaceAll('/', '-')));
      }
    },
    page: ({ moment, slug }) => built(`${moment.slice(0, 10).replaceAll('-', '/')}/${slug}/index.html`),
    built,
  };
}
