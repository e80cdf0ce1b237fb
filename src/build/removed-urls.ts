import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedArticle } from '../loader/entry.ts';
import { formatAlias } from '../urls/alias.ts';
import { articlePath, pageFile } from '../urls/page-paths.ts';
import { formatNumber } from './progress.ts';
import { belongsTo, type YearRange } from './year-range.ts';

type Keys = ReadonlyMap<string, string>;

/** Story addresses that a build removes without a redirect. */
export interface RemovedUrls {
  count: number;
  /** for the first 50: what happened to the story, or how to keep the address; one sentence each */
  lines: readonly string[];
}

export const NO_REMOVED_URLS: RemovedUrls = { count: 0, lines: [] };

const PAGE = /^\d{4}\/\d\d\/\d\d\/[^/]+\/index\.html$/;
const MAX_LISTED = 50;

/**
 * Finds the addresses of stories that are in the published site but not in the new one.
 *
 * @param before the keys of the published site, by file
 * @param after the keys of the new site, by file
 * @param site.out the folder of the published site; the removed stories are read from it
 * @param site.files every story
 * @param site.years the years that are built; other years are in another folder
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
  const listed = gone.slice(0, MAX_LISTED);
  const byAddress = new Map(files.map((article) => [articlePath(article.entry), article]));
  // A story that already had its address is not a moved one.
  const moved = files.filter(({ entry }) => {
    const page = pageFile(articlePath(entry));
    return after.has(page) && !before.has(page);
  });
  const successors = new Map(listed.map((address) => [address, findSuccessor(out, address, moved)]));
  const lines = listed.map((address) => {
    const unpublished = byAddress.get(address);
    if (unpublished) return `${address}: ${unpublished.path} ${describeStatus(unpublished)}.`;
    const successor = successors.get(address);
    const addresses = successor ? listed.filter((other) => successors.get(other) === successor) : [address];
    return `${address}: to keep it, write ${suggestAlias(successor, addresses)}.`;
  });
  return { count: gone.length, lines };
}

/** Formats the warning about removed addresses: a heading, then one line for each. */
export function formatRemovedUrls({ count, lines }: RemovedUrls): string {
  const head =
    count === 1
      ? 'The address of a story is removed, and links to it will break:'
      : `${formatNumber(count)} addresses of stories are removed, and links to them will break:`;
  const more = count - lines.length;
  return [head, ...lines, ...(more > 0 ? [`… and ${formatNumber(more)} more.`] : [])].join('\n');
}

const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;

function describeStatus({ entry: { status } }: LoadedArticle): string {
  if (status === 'draft') return 'is a draft now';
  return status === 'withheld' ? 'is withheld now' : 'has a future date now';
}

function suggestAlias(successor: LoadedArticle | undefined, addresses: readonly string[]): string {
  const present = successor?.entry.aliases ?? [];
  const line = `\`aliases: ${[...present.map(formatAlias), ...addresses].join(', ')}\``;
  if (!successor) return `${line} into the story that replaces it`;
  return `${line} into ${successor.path}${present.length ? ' in place of the `aliases` there' : ''}`;
}

/**
 * Finds a removed story among the stories with a new address. Two of three must be the same: day, headline, first
 * words. Undefined if two stories fit.
 */
function findSuccessor(
  out: string,
  address: string,
  moved: readonly LoadedArticle[],
): LoadedArticle | undefined {
  const published = moved.length > 0 ? readStory(join(out, address, 'index.json')) : undefined;
  if (!published) return undefined;
  const [successor, another] = moved.filter(({ entry }) => {
    const isOfDay = articlePath(entry).startsWith(address.slice(0, DAY_LENGTH));
    const hasHeadline = entry.headline === published.headline;
    const hasOpening = startsWithOpening(published.text, entry.opening);
    return Number(hasHeadline) + Number(hasOpening) + Number(isOfDay) >= 2;
  });
  return another ? undefined : successor;
}

const DAY_LENGTH = '/2023/09/14/'.length;
// Two stories may begin with the same short sentence: `The council meets today.`
const MIN_OPENING = 60;

function startsWithOpening(text: string, opening: string): boolean {
  const start = opening.replace(/…$/, '');
  return start.length >= MIN_OPENING && text.startsWith(start);
}

/** Headline and text of a published story; undefined if its file cannot be read. */
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
