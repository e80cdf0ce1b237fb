import { basename } from 'node:path';
import { decodePath } from './decode-path.ts';
import { articlePath, type DatedSlug } from './page-paths.ts';

/** The parts of a story that another story can name it by. */
export interface NamedStory extends DatedSlug {
  /** its file, from the project's root */
  file: string;
  aliases: readonly string[];
}

/** Finds the story with a name: one story, `several` if the name is not unique, or undefined. */
export type FindStory<Story> = (name: string) => Story | 'several' | undefined;

// The URL of a story, with or without host and base.
const ADDRESS = /\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/?$/;

/**
 * Creates the function that finds a story by its file name (with or without folder and extension), slug, URL or alias.
 */
export function createStoryFinder<Story extends NamedStory>(stories: readonly Story[]): FindStory<Story> {
  let names: Names<Story> | undefined;
  return (text) => {
    names ??= namesOf(stories);
    const name = text.normalize('NFC');
    const address = ADDRESS.exec(name)?.[0] ?? name;
    return names.own.get(fileName(name)) ?? names.own.get(asFolder(address)) ?? names.slugs.get(name);
  };
}

/** Slugs are separate, because a file name has priority over the slug of another story. */
interface Names<Story> {
  own: Map<string, Story | 'several'>;
  slugs: Map<string, Story | 'several'>;
}

function namesOf<Story extends NamedStory>(stories: readonly Story[]): Names<Story> {
  const names: Names<Story> = { own: new Map(), slugs: new Map() };
  for (const story of stories) {
    const own = [fileName(story.file), articlePath(story), ...story.aliases.map(asFolder)];
    for (const name of own) addName(names.own, name, story);
    addName(names.slugs, story.slug, story);
  }
  return names;
}

function addName<Story>(names: Map<string, Story | 'several'>, name: string, story: Story): void {
  const other = names.get(name);
  names.set(name, other === undefined || other === story ? story : 'several');
}

/** A file name without folder and extension, in NFC. */
export function fileName(path: string): string {
  return basename(path)
    .replace(/\.(?:txt|md)$/i, '')
    .normalize('NFC');
}

function asFolder(path: string): string {
  const plain = decodePath(path) ?? path;
  return plain.endsWith('/') ? plain : `${plain}/`;
}
