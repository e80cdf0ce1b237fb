import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Position, FILE_START } from '../diagnostics/message.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { decodePath } from '../urls/decode-path.ts';
import type { ReadOptions } from './assign-section.ts';
import type { LoadedArticle } from './entry.ts';
import { type ReservedUrls, createReservedUrls } from './reserved-urls.ts';
import { type UrlClaim, claimsOfOthers, claimsOfStories } from './url-claims.ts';

/**
 * Finds URLs that are claimed twice by stories, aliases, static pages, files of `public/` or the site itself. They also
 * conflict if a disk or host may treat them as the same, because they differ only in case, Unicode form or
 * percent-encoding, or if one is a file and the other needs a folder of that name.
 *
 * @param root the project's folder
 * @param files every story
 * @returns one error per conflict, on the file that is easier to change; it names the other file
 */
export async function findUrlConflicts(
  root: string,
  options: ReadOptions,
  files: readonly LoadedArticle[],
): Promise<Diagnostic[]> {
  const { stories, aliases } = claimsOfStories(files);
  const claimed = new ClaimedUrls(createReservedUrls(options));
  for (const claim of stories) claimed.claimStory(claim);
  for (const claim of claimsOfOthers(root, options).others) claimed.claim(claim);
  for (const claim of aliases) claimed.claim(claim);
  if (claimed.conflicts.length === 0) return [];
  const placeOf = await createPositionFinder(root, options);
  return claimed.conflicts.map((conflict) => conflictDiagnostic(conflict, placeOf));
}

/** A claim, and the other claim on its URL; for the site itself a text from `ReservedUrls`. */
interface Conflict {
  claim: UrlClaim;
  other: UrlClaim | string;
  how: 'same' | 'alike' | 'below' | 'above';
}

class ClaimedUrls {
  readonly conflicts: Conflict[] = [];
  private readonly reserved: ReservedUrls;
  private readonly claimed = new Map<string, UrlClaim>();
  /** one claim below each folder, by the folder's URL; the folders of pages are in `claimed` */
  private readonly folders = new Map<string, UrlClaim>();

  constructor(reserved: ReservedUrls) {
    this.reserved = reserved;
  }

  /** Adds a story. Stories come first, so they can only conflict with stories. */
  claimStory(claim: UrlClaim): void {
    const key = urlKey(claim.path);
    const other = this.claimed.get(key);
    if (other) return this.addConflict(claim, other, 'same');
    this.claimed.set(key, claim);
    for (const folder of foldersOf(key)) {
      if (this.folders.has(folder)) break;
      this.folders.set(folder, claim);
    }
    return undefined;
  }

  claim(claim: UrlClaim): void {
    const key = urlKey(claim.path);
    const isPage = key.endsWith('/');
    const other = this.at(key);
    if (other) return this.addConflict(claim, other, isAlike(claim, other) ? 'alike' : 'same');
    const file = isPage ? this.at(key.slice(0, -1)) : undefined;
    if (file) return this.addConflict(claim, file, 'below');
    const folder = isPage ? undefined : this.below(key);
    if (folder) return this.addConflict(claim, folder, 'above');
    for (const folderAround of foldersOf(key)) {
      if (this.folders.has(folderAround)) break;
      const above = this.at(folderAround.slice(0, -1));
      if (above) return this.addConflict(claim, above, 'below');
      this.folders.set(folderAround, claim);
    }
    this.claimed.set(key, claim);
    return undefined;
  }

  /** The claim on a page or file. */
  private at(key: string): UrlClaim | string | undefined {
    return this.claimed.get(key) ?? this.storyOf(key) ?? this.reserved.at(key);
  }

  /** A claim that needs a folder with the name of a file. */
  private below(key: string): UrlClaim | string | undefined {
    return this.claimed.get(`${key}/`) ?? this.folders.get(`${key}/`) ?? this.reserved.below(key);
  }

  /** The story that writes a file next to its page. */
  private storyOf(key: string): UrlClaim | undefined {
    const end = key.lastIndexOf('/') + 1;
    const page = STORY_FILE.test(key.slice(end)) ? this.claimed.get(key.slice(0, end)) : undefined;
    return page?.field === 'slug' ? page : undefined;
  }

  private addConflict(claim: UrlClaim, other: UrlClaim | string, how: Conflict['how']): void {
    // Two aliases of one story redirect to the same page, so they do not conflict.
    const isSame = how !== 'below' && how !== 'above' && isSameStory(claim, other);
    if (!isSame || other.field !== 'aliases') this.conflicts.push({ claim, other, how });
  }
}

/** The parent folders of a page or file, the nearest first. */
function* foldersOf(key: string): Generator<string> {
  for (let end = key.lastIndexOf('/', key.length - 2); end > 0; end = key.lastIndexOf('/', end - 1)) {
    yield key.slice(0, end + 1);
  }
}

function isAlike({ path }: UrlClaim, other: UrlClaim | string): boolean {
  return asPage(path) !== (typeof other === 'string' ? urlKey(path) : asPage(other.path));
}

function isSameStory(claim: UrlClaim, other: UrlClaim | string): other is UrlClaim {
  return typeof other !== 'string' && other.file === claim.file;
}

const STORY_FILE = /^(?:index\.(?:txt|json)|picture-(?:1x1|4x3|16x9)\.jpg|map-\d+\.svg)$/;
const PLAIN = /^[a-z0-9/._-]*$/;
const INDEX = /\/index\.html$/;

/** Equal for two URLs that some disk or host treats as the same: macOS and Windows ignore case. */
function urlKey(path: string): string {
  if (PLAIN.test(path)) return asPage(path);
  const decoded = decodePath(path) ?? path;
  return asPage(decoded.normalize('NFC').toLowerCase().normalize('NFC'));
}

const asPage = (path: string) => path.replace(INDEX, '/');

type FindPosition = (claim: UrlClaim) => Position;

/** Finds the position of a claim. It reads the file again, because entries have no positions. */
async function createPositionFinder(root: string, options: ReadOptions): Promise<FindPosition> {
  const { parseWithSection } = await import('./assign-section.ts');
  return ({ file, field }) => {
    if (!field) return FILE_START;
    try {
      return parseWithSection(readFileSync(join(root, file)), file, options).places[field] ?? FILE_START;
    } catch {
      return FILE_START;
    }
  };
}

function conflictDiagnostic({ claim, other, how }: Conflict, placeOf: FindPosition): Diagnostic {
  const reason = reasonOf({ claim, other, how }, placeOf);
  return createDiagnostic('error', claim.file, 'same-address', placeOf(claim), reason);
}

function reasonOf({ claim, other, how }: Conflict, placeOf: FindPosition): string {
  const isItself = isSameStory(claim, other) && other.field === 'slug';
  if (isItself)
    return `${claim.path} is claimed by this story as its own address. Delete it from \`aliases\`.`;
  const by =
    typeof other === 'string' ? `the site itself (${other})` : `${other.file}:${placeOf(other).line}`;
  const as = typeof other === 'string' || other.path === claim.path ? '' : `, as ${other.path}`;
  return `The address ${claim.path} is claimed by ${by} too${as}${HOW[how]}. ${mendOf(claim)}`;
}

const HOW: Readonly<Record<Conflict['how'], string>> = {
  same: '',
  alike: ': some disks and hosts treat them as the same',
  below: ', with a file where this needs a folder',
  above: ', with a folder where this needs a file',
};

function mendOf({ file, field }: UrlClaim): string {
  if (field === 'slug') return 'Give one of the two another `slug`, or delete it.';
  if (field === 'aliases') return 'Delete it from `aliases`, or change the other.';
  return `Rename or delete ${file}.`;
}
