import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '../diagnostics/suggest.ts';
import { isPictureName } from '../parser/local-paths.ts';
import { isIgnored } from './unpublished-files.ts';

/** The folder that a picture's path is relative to, if it does not lie beside its story. */
const CONTENT = 'content';
/** The folder of pictures that several stories use. */
const SHARED_PICTURES = `${CONTENT}/images`;
// Where pictures lay in earlier versions.
const OLD_PICTURES = 'public';

/** Whether a file is a table for a chart, by its name without folder. */
export function isTableName(name: string): boolean {
  return /\.csv$/i.test(name) && !isIgnored(name);
}

/** The name of a file without its extension, for comparison: some disks ignore case. */
export function stemOf(path: string): string {
  return basename(path)
    .replace(/\.[^.]+$/, '')
    .normalize('NFC')
    .toLowerCase();
}

/** A file that a story names, or why there is none. */
export type FoundFile = { file: string } | { problem: string };

/**
 * Finds the picture that a story names: beside the story, else from `content/`, else in `content/images/`.
 *
 * @param root the project's folder
 * @param story its file, from the project's root
 * @param path as the story has it: `quay.jpg`, `/images/quay.jpg`
 */
export function findPicture(root: string, story: string, path: string): FoundFile {
  const name = path.replace(/^\//, '');
  const places = [
    ...(path.startsWith('/') ? [] : [`${dirname(story)}/${name}`]),
    `${CONTENT}/${name}`,
    ...(path.includes('/') ? [] : [`${SHARED_PICTURES}/${name}`]),
  ];
  const file = places.find((place) => existsSync(join(root, place)));
  if (file) return { file };
  const old = [`${OLD_PICTURES}/${name}`, `${OLD_PICTURES}/images/${name}`].find((place) =>
    existsSync(join(root, place)),
  );
  if (old) {
    const moved = old.replace(/^public\/(?:images\/)?/, `${SHARED_PICTURES}/`);
    return {
      problem: `Pictures of stories now lie under \`content/\`, because the build publishes smaller copies of them. Move \`${old}\` to \`${moved}\`.`,
    };
  }
  const mend = didYouMean(
    name,
    picturesIn(root, [dirname(story), SHARED_PICTURES]),
    `Put the file beside the story, or correct its name.`,
  );
  return { problem: `There is no picture \`${name}\` beside the story or under \`content/\`. ${mend}` };
}

function picturesIn(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder)).filter(isPictureName);
    } catch {
      return [];
    }
  });
}
