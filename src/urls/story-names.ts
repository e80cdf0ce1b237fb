import { basename } from 'node:path';
import { articlePath, type DatedSlug } from './page-paths.ts';

/** Where a story is and stands, by which copy can name it. */
export interface NamedStory extends DatedSlug {
  /** its file, from the project's root */
  file: string;
  aliases: readonly string[];
}

/** What a name stands for: a story, several of one slug, or none. */
export type FindStory<Story> = (name: string) => Story | 'several' | undefined;

// An address of a story, with whatever host and base before it.
const ADDRESS = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/?$/;

/**
 * Prepares to find stories by the names that copy gives them: the file's name (with its folder and ending or without),
 * the slug, the address, or an old address.
 */
export function createStoryFinder<Story extends NamedStory>(stories: readonly Story[]): FindStory<Story> {
  let names: Names<Story> | undefined;
  return (written) => {
    names ??= namesOf(stories);
    const name = written.normalize('NFC');
    const address = ADDRESS.exec(name)?.[0] ?? name;
    return names.own.get(fileName(name)) ?? names.own.get(asFolder(address)) ?? names.slugs.get(name);
  };
}

/** Slugs stand apart: where a file has the very name that is another's slug, the file is meant. */
interface Names<Story> {
  own: Map<string, Story | 'several'>;
  slugs: Map<string, Story | 'several'>;
}

function namesOf<Story extends NamedStory>(stories: readonly Story[]): Names<Story> {
  const names: Names<Story> = { own: new Map(), slugs: new Map() };
  for (const story of stories) {
    const own = [fileName(story.file), articlePath(story), ...story.aliases.map(asFolder)];
    for (const name of own) enter(names.own, name, story);
    enter(names.slugs, story.slug, story);
  }
  return names;
}

function enter<Story>(names: Map<string, Story | 'several'>, name: string, story: Story): void {
  const other = names.get(name);
  names.set(name, other === undefined || other === story ? story : 'several');
}

/** A file's name without folder and ending. */
export function fileName(path: string): string {
  return basename(path)
    .replace(/\.(?:txt|md)$/i, '')
    .normalize('NFC');
}

function asFolder(path: string): string {
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // Not written with %.
  }
  return plain.endsWith('/') ? plain : `${plain}/`;
}
