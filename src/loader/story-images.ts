import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FILE_START } from '../diagnostics/message.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import { readBytes } from '../files/read-bytes.ts';
import { statKeyOf } from '../files/stat-key.ts';
import { writeFileAtomic } from '../files/write-atomic.ts';
import { imageFile } from '../urls/file-paths.ts';
import type { ReadOptions } from './assign-section.ts';

/** A story with a picture. */
export interface ArticleWithImage {
  /** its file, from the project's root */
  path: string;
  /** from the root of the site: `/images/quay.jpg` */
  image: string;
}

interface ImageProblem {
  rule: 'no-picture' | 'bad-picture';
  reason: string;
}

/**
 * Checks that the pictures of stories exist and can be decoded. A picture with a known stat key is not opened.
 *
 * @param now the time of the run, in milliseconds since 1970
 * @returns one error per story with a missing or unreadable picture, at the line that names it
 */
export async function checkStoryImages(
  root: string,
  stories: readonly ArticleWithImage[],
  options: ReadOptions,
  now: number,
): Promise<Diagnostic[]> {
  if (stories.length === 0) return [];
  const cachePath = join(root, '.cache/images');
  const known = readStatKeys(cachePath);
  const statKeys = new Map(known);
  const problems = new Map<string, ImageProblem>();
  for (const image of new Set(stories.map((story) => story.image))) {
    const file = imageFile(image);
    const statKey = statKeyOf(join(root, file), now);
    if (statKey === undefined) problems.set(image, missingImage(root, image));
    else if (!statKey || known.get(image) !== statKey) {
      const why = await explainUnreadable(join(root, file));
      if (why) problems.set(image, unreadableImage(file, why));
      else statKeys.set(image, statKey);
    }
  }
  if ([...statKeys].some(([image, statKey]) => known.get(image) !== statKey))
    writeStatKeys(cachePath, statKeys);
  const found = stories.map(({ path, image }) => [path, problems.get(image)] as const);
  const diagnostics: Diagnostic[] = [];
  for (const [path, problem] of found) {
    if (problem) diagnostics.push(await imageError(root, path, problem, options));
  }
  return diagnostics;
}

function missingImage(root: string, image: string): ImageProblem {
  const mend = didYouMean(
    basename(image),
    namesIn(join(root, dirname(imageFile(image)))),
    'Put the file there, or correct its name.',
    (name) => join(dirname(image), name),
  );
  return { rule: 'no-picture', reason: `There is no picture \`${imageFile(image)}\`. ${mend}` };
}

function unreadableImage(file: string, why: string): ImageProblem {
  const mend = 'Save the picture again as JPEG, PNG or WebP.';
  return { rule: 'bad-picture', reason: `\`${file}\` is not a picture that can be read (${why}). ${mend}` };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Why a file cannot be decoded as a picture; undefined if it can. Reads only the file's header. */
async function explainUnreadable(file: string): Promise<string | undefined> {
  // Imported here, because most builds find no new picture.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(file).metadata();
    return undefined;
  } catch (cause) {
    return (cause as Error).message.replace(/[.\n].*$/s, '');
  }
}

/** Reads the story again for the position of its `image` field, which entries do not have. */
async function imageError(
  root: string,
  path: string,
  { rule, reason }: ImageProblem,
  options: ReadOptions,
): Promise<Diagnostic> {
  const { parseWithSection } = await import('./assign-section.ts');
  const position = parseWithSection(readBytes(join(root, path)), path, options).places.image ?? FILE_START;
  return createDiagnostic('error', path, rule, position, reason);
}

/** The stat keys of the pictures that could be decoded, by URL path. */
function readStatKeys(cachePath: string): Map<string, string> {
  try {
    return new Map(JSON.parse(readFileSync(cachePath, 'utf8')) as [string, string][]);
  } catch {
    return new Map();
  }
}

function writeStatKeys(cachePath: string, statKeys: ReadonlyMap<string, string>): void {
  writeFileAtomic(cachePath, JSON.stringify([...statKeys]));
}
