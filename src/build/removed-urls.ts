import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articlePath } from '../urls/page-paths.ts';
import { formatAlias } from '../urls/alias.ts';
import type { LoadedArticle } from '../loader/entry.ts';
import { formatNumber } from './progress.ts';
import { belongsTo, type YearRange } from './year-range.ts';

type Keys = ReadonlyMap<string, string>;

/** Addresses of stories that a build takes from the site without leaving anything that leads on. */
export interface RemovedUrls {
  count: number;
  /** what became of the first of them, and how to keep each, a sentence each */
  told: readonly string[];
}

export const NO_REMOVED_URLS: RemovedUrls = { count: 0, told: [] };

const PAGE = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/;
const MOST = 50;

/**
 * Finds the addresses of stories that were published and will not be.
 *
 * @param before keys of the published site, by file
 * @param after keys of the site that is to be published
 * @param site.out the folder of the published site, which is read for what the stories were
 * @param site.files every story there is
 * @param site.years the years that are built; what is of others is in another folder
 */
export function findRemovedUrls(
  before: Keys,
  after: Keys,
  { out, files, years }: { out: string; files: readonly LoadedArticle[]; years: YearRange | undefined },
): RemovedUrls {
  const gone = Array.from(before.keys())
    .filter((file) => PAGE.test(file) && !after.has(file) && (!years || belongsTo(file, years)))
    .map(addressOf)
    .toSorted();
  if (gone.length === 0) return NO_REMOVED_URLS;
  const found = gone.slice(0, MOST);
  const byAddress = new Map(files.map((filed) => [articlePath(filed.entry), filed]));
  // A story that had its address already is another one.
  const moved = files.filter(({ entry }) => {
    const page = fileOf(articlePath(entry));
    return after.has(page) && !before.has(page);
  });
  const heirs = new Map(found.map((address) => [address, findSuccessor(out, address, moved)]));
  const told = found.map((address) => {
    const held = byAddress.get(address);
    if (held) return `${address}: ${held.path} ${describeStatus(held)}.`;
    const heir = heirs.get(address);
    const addresses = heir ? found.filter((one) => heirs.get(one) === heir) : [address];
    return `${address}: to keep it, write ${suggestAlias(heir, addresses)}.`;
  });
  return { count: gone.length, told };
}

/** What a build says of addresses that go. */
export function formatRemovedUrls({ count, told }: RemovedUrls): string {
  const head =
    count === 1
      ? 'The address of a story goes, and links to it will lead nowhere:'
      : `${formatNumber(count)} addresses of stories go, and links to them will lead nowhere:`;
  const more = count - told.length;
  return [head, ...told, ...(more > 0 ? [`… and ${formatNumber(more)} more.`] : [])].join('\n');
}

const fileOf = (address: string) => `${address.slice(1)}index.html`;
const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

function describeStatus({ entry: { status } }: LoadedArticle): string {
  if (status === 'draft') return 'is a draft now';
  return status === 'withheld' ? 'is withheld now' : 'waits for its date now';
}

function suggestAlias(heir: LoadedArticle | undefined, addresses: readonly string[]): string {
  const known = heir?.entry.aliases ?? [];
  const line = `\`aliases: ${[...known.map(formatAlias), ...addresses].join(', ')}\``;
  if (!heir) return `${line} into the story that should stand for it`;
  return `${line} into ${heir.path}${known.length ? ' in place of the `aliases` there' : ''}`;
}

/**
 * The story that was at an address, among those that have come to a new one: of its day, with its headline or its first
 * words; of another day, with both.
 */
function findSuccessor(
  out: string,
  address: string,
  moved: readonly LoadedArticle[],
): LoadedArticle | undefined {
  const was = moved.length > 0 ? readStory(join(out, address, 'index.json')) : undefined;
  if (!was) return undefined;
  const [heir, another] = moved.filter(({ entry }) => {
    const isOfDay = articlePath(entry).startsWith(address.slice(0, DAY_LENGTH));
    const marks = Number(entry.headline === was.headline) + Number(opens(was.text, entry.opening));
    return marks + Number(isOfDay) >= 2;
  });
  return another ? undefined : heir;
}

const DAY_LENGTH = '/2023/09/14/'.length;
// Fewer letters may open two stories: `The council meets today.`
const TELLING = 60;

function opens(text: string, opening: string): boolean {
  const words = opening.replace(/…$/, '');
  return words.length >= TELLING && text.startsWith(words);
}

/** Headline and text of a published story; undefined where it cannot be read. */
function readStory(path: string): { headline: string; text: string } | undefined {
  try {
    const { title, bodies } = JSON.parse(readFileSync(path, 'utf8')) as {
      title: string;
      bodies: { value: string }[];
    };
    return { headline: title, text: bodies[0]!.value.replace(/\s+/g, ' ') };
  } catch {
    return undefined;
  }
}
