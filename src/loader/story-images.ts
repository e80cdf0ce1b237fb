import { writeFileAtomic } from '../files/write-atomic.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { basename, dirname, join } from 'node:path';
import { imageFile } from '../urls/file-paths.ts';
import { FILE_START } from '../diagnostics/message.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { ReadOptions } from './assign-section.ts';
import { readBytes } from '../files/read-bytes.ts';
import { statKeyOf } from '../files/stat-key.ts';

/** A story that has a picture. */
export interface ArticleWithImage {
  /** its file, from the project's root */
  path: string;
  /** from the root of the site: `/images/quay.jpg` */
  image: string;
}

/** What is wrong with a picture. */
interface ImageProblem {
  rule: 'no-picture' | 'bad-picture';
  reason: string;
}

/**
 * Looks for the pictures of stories: one question to the disk for each, and a look into those that are new.
 *
 * @param now the moment of the run, in milliseconds
 * @returns a mistake for each story whose picture is not there or is none, at the line that names it
 */
export async function checkStoryImages(
  root: string,
  stories: readonly ArticleWithImage[],
  house: ReadOptions,
  now: number,
): Promise<Diagnostic[]> {
  if (stories.length === 0) return [];
  const place = join(root, '.cache/images');
  const known = readStamps(place);
  const stamps = new Map(known);
  const wrong = new Map<string, ImageProblem>();
  for (const image of new Set(stories.map((story) => story.image))) {
    const file = imageFile(image);
    const stamp = statKeyOf(join(root, file), now);
    if (stamp === undefined) wrong.set(image, missingImage(root, image));
    else if (!stamp || known.get(image) !== stamp) {
      const why = await explainUnreadable(join(root, file));
      if (why) wrong.set(image, unreadableImage(file, why));
      else stamps.set(image, stamp);
    }
  }
  if ([...stamps].some(([image, stamp]) => known.get(image) !== stamp)) writeStamps(place, stamps);
  const mistakes = stories.map(({ path, image }) => [path, wrong.get(image)] as const);
  const remarks: Diagnostic[] = [];
  for (const [path, found] of mistakes) if (found) remarks.push(await imageError(root, path, found, house));
  return remarks;
}

function missingImage(root: string, image: string): ImageProblem {
  const mend = didYouMean(
    basename(image),
    namesIn(join(root, dirname(imageFile(image)))),
    'Put the file there, or mend its name.',
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

/** Why a file is no picture; undefined where it is one. Its head is read, not all of it. */
async function explainUnreadable(file: string): Promise<string | undefined> {
  // Most builds find no new picture.
  const { default: sharp } = await import('sharp');
  try {
    await sharp(file).metadata();
    return undefined;
  } catch (cause) {
    return (cause as Error).message.replace(/[.\n].*$/s, '');
  }
}

/** Reads the story once more for the place where it names the picture: only what is wrong is read twice. */
async function imageError(
  root: string,
  path: string,
  { rule, reason }: ImageProblem,
  house: ReadOptions,
): Promise<Diagnostic> {
  const { parseWithSection } = await import('./assign-section.ts');
  const position = parseWithSection(readBytes(join(root, path)), path, house).places.image ?? FILE_START;
  return createDiagnostic('error', path, rule, position, reason);
}

/** The stamps of the pictures that could be read, by picture. */
function readStamps(place: string): Map<string, string> {
  try {
    return new Map(JSON.parse(readFileSync(place, 'utf8')) as [string, string][]);
  } catch {
    return new Map();
  }
}

function writeStamps(place: string, stamps: ReadonlyMap<string, string>): void {
  writeFileAtomic(place, JSON.stringify([...stamps]));
}
