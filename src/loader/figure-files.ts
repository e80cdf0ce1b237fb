import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { didYouMean } from '../diagnostics/suggest.ts';
import { CONTENT } from '../files/content-folder.ts';
import { isPictureName } from '../parser/local-paths.ts';
import { decodePath } from '../urls/decode-path.ts';

/** The folder of pictures that several stories use. */
const SHARED_PICTURES = `${CONTENT}/images`;
// Where pictures lay in earlier versions.
const OLD_PICTURES = 'public';

/** Whether a file is a table for a chart, by its name. */
export function isTableName(name: string): boolean {
  return /\.csv$/i.test(name);
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
  // A name may have a percent sign, or be written as in an address.
  const names = [...new Set([path, decodePath(path) ?? path])].map((name) => name.replace(/^\//, ''));
  const places = names.flatMap((name) => [
    ...(path.startsWith('/') ? [] : [`${dirname(story)}/${name}`]),
    `${CONTENT}/${name}`,
    ...(name.includes('/') ? [] : [`${SHARED_PICTURES}/${name}`]),
  ]);
  for (const place of places) {
    const file = findFile(root, place);
    if (file) return { file };
  }
  const [name = path] = names;
  const old = names
    .flatMap((each) => [`${OLD_PICTURES}/${each}`, `${OLD_PICTURES}/images/${each}`])
    .find((place) => findFile(root, place));
  if (old) {
    const moved = old.replace(/^public\/(?:images\/)?/, `${SHARED_PICTURES}/`);
    return {
      problem: `Pictures of stories now lie under \`${CONTENT}/\`, because the build publishes smaller copies of them. Move \`${old}\` to \`${moved}\`.`,
    };
  }
  const mend = didYouMean(
    name,
    [dirname(story), SHARED_PICTURES].flatMap((folder) => namesIn(root, folder).filter(isPictureName)),
    `Put the file beside the story, or correct its name.`,
  );
  return { problem: `There is no picture \`${name}\` beside the story or under \`${CONTENT}/\`. ${mend}` };
}

/** The path of a file as the disk has it: macOS writes letters and their accents apart. */
function findFile(root: string, path: string): string | undefined {
  if (statSync(join(root, path), { throwIfNoEntry: false })?.isFile()) return path;
  if (/^[\u0020-\u007e]*$/.test(path)) return undefined;
  const name = namesIn(root, dirname(path)).find((each) => each.normalize() === basename(path).normalize());
  return name && `${dirname(path)}/${name}`;
}

function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(join(root, folder));
  } catch {
    return [];
  }
}
