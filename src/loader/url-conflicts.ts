import { readFileSync } from 'node:fs';
import { createDiagnostic, type Diagnostic } from '../diagnostics/report.ts';
import { join } from 'node:path';
import { type Position, FILE_START } from '../diagnostics/message.ts';
import { type UrlClaim, claimsOfOthers, claimsOfStories } from './url-claims.ts';
import type { ReadOptions } from './assign-section.ts';
import { type ReservedUrls, createReservedUrls } from './reserved-urls.ts';
import type { LoadedArticle } from './entry.ts';

/**
 * Finds addresses that are claimed twice, among stories, old addresses, standing pages, files of `public/` and what the
 * site takes for itself. Two that a disk or host may take for one are claimed twice as well: those that differ in
 * nothing but the case of letters, their Unicode form or percent-encoding, and a file where the other needs a folder.
 *
 * @param files every story
 * @returns a mistake each, on the file that can give way, which names the other
 */
export async function findUrlConflicts(
  root: string,
  house: ReadOptions,
  files: readonly LoadedArticle[],
): Promise<Diagnostic[]> {
  const { stories, aliases } = claimsOfStories(files);
  const ledger = new ClaimedUrls(createReservedUrls(house));
  for (const claim of stories) ledger.claimStory(claim);
  for (const claim of claimsOfOthers(root, house).others) ledger.claim(claim);
  for (const claim of aliases) ledger.claim(claim);
  if (ledger.conflicts.length === 0) return [];
  const placeOf = await createPositionFinder(root, house);
  return ledger.conflicts.map((conflict) => conflictDiagnostic(conflict, placeOf));
}

/** A claim, and what else claims its address: another file, or in words what of the site's own. */
interface Conflict {
  claim: UrlClaim;
  other: UrlClaim | string;
  how: 'same' | 'alike' | 'below' | 'above';
}

class ClaimedUrls {
  readonly conflicts: Conflict[] = [];
  private readonly own: ReservedUrls;
  private readonly claimed = new Map<string, UrlClaim>();
  /** folders that something stands below, by their address; those of pages are in `claimed` */
  private readonly folders = new Map<string, UrlClaim>();

  constructor(own: ReservedUrls) {
    this.own = own;
  }

  /** Before all others, there is nothing that a story could meet but another story. */
  claimStory(claim: UrlClaim): void {
    const key = urlKey(claim.path);
    const other = this.claimed.get(key);
    if (other) return this.refuse(claim, other, 'same');
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
    if (other) return this.refuse(claim, other, isAlike(claim, other) ? 'alike' : 'same');
    const file = isPage ? this.at(key.slice(0, -1)) : undefined;
    if (file) return this.refuse(claim, file, 'below');
    const folder = isPage ? undefined : this.below(key);
    if (folder) return this.refuse(claim, folder, 'above');
    for (const around of foldersOf(key)) {
      if (this.folders.has(around)) break;
      const above = this.at(around.slice(0, -1));
      if (above) return this.refuse(claim, above, 'below');
      this.folders.set(around, claim);
    }
    this.claimed.set(key, claim);
    return undefined;
  }

  /** What stands at a page or file. */
  private at(key: string): UrlClaim | string | undefined {
    return this.claimed.get(key) ?? this.ofStory(key) ?? this.own.at(key);
  }

  /** What needs a folder by the name of a file. */
  private below(key: string): UrlClaim | string | undefined {
    return this.claimed.get(`${key}/`) ?? this.folders.get(`${key}/`) ?? this.own.below(key);
  }

  /** The story that has a file beside its page. */
  private ofStory(key: string): UrlClaim | undefined {
    const end = key.lastIndexOf('/') + 1;
    const page = OF_STORY.test(key.slice(end)) ? this.claimed.get(key.slice(0, end)) : undefined;
    return page?.field === 'slug' ? page : undefined;
  }

  private refuse(claim: UrlClaim, other: UrlClaim | string, how: Conflict['how']): void {
    // Two old addresses of one story lead to the same, whichever of them a host takes.
    const isOne = how !== 'below' && how !== 'above' && isSameStory(claim, other);
    if (!isOne || other.field !== 'aliases') this.conflicts.push({ claim, other, how });
  }
}

/** The folders around a page or file, the nearest first. */
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

const OF_STORY = /^(?:index\.(?:txt|json)|picture-(?:1x1|4x3|16x9)\.jpg)$/;
const PLAIN = /^[a-z0-9/._-]*$/;
const INDEX = /\/index\.html$/;

/** An address as the least exact of disks and hosts tells it from others. */
function urlKey(path: string): string {
  const plain = PLAIN.test(path) ? path : decoded(path).normalize('NFC').toLowerCase().normalize('NFC');
  return asPage(plain);
}

const asPage = (path: string) => path.replace(INDEX, '/');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

type FindPosition = (claim: UrlClaim) => Position;

/** Where a claim stands in its file, which is read again for it: there are few to be told of. */
async function createPositionFinder(root: string, house: ReadOptions): Promise<FindPosition> {
  const { parseWithSection } = await import('./assign-section.ts');
  return ({ file, field }) => {
    if (!field) return FILE_START;
    try {
      return parseWithSection(readFileSync(join(root, file)), file, house).places[field] ?? FILE_START;
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
  alike: ': some disks and hosts take them for one',
  below: ', with a file where this needs a folder',
  above: ', with a folder where this needs a file',
};

function mendOf({ file, field }: UrlClaim): string {
  if (field === 'slug') return 'Give one of the two another `slug`, or delete it.';
  if (field === 'aliases') return 'Delete it from `aliases`, or change the other.';
  return `Give ${file} another name, or take it away.`;
}
