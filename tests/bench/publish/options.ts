import { parseArgs } from 'node:util';
import { SCENARIOS } from './scenarios.ts';

/** What is to be measured. */
export interface Options {
  sizes: number[];
  /** runs of a size, where they are given */
  runs: number | undefined;
  peers: Peer[];
  /** their ids */
  scenarios: string[];
  bare: boolean;
  /** whether peers build once a run */
  peersOnce: boolean;
  dev: boolean;
  /** where raw figures go */
  json: string | undefined;
}

export const PEERS = ['eleventy', 'hugo'] as const;
export type Peer = (typeof PEERS)[number];

const USAGE = `npm run bench -- [options]
  --sizes 1000,10000     numbers of stories (1000,10000)
  --runs 3               runs, of which medians are told (3; from 100,000 stories on 1)
  --peers eleventy,hugo  whom to measure beside Wirecopy, or \`none\` (both)
  --scenarios full,added of ${SCENARIOS.map(({ id }) => id).join(', ')} (all)
  --peers-once           peers make their full build alone: whatever has changed, they make the same
  --bare                 peers build stories, front page, sections and RSS alone
  --dev                  also measure \`astro dev\`
  --json FILE            write every figure there`;

/** Words on the command line that cannot be understood, with what to write instead. */
export class UsageError extends Error {}

/** How often a size is measured where nothing else is said. */
export function runsOf(size: number, { runs }: Pick<Options, 'runs'>): number {
  return runs ?? (size >= 100_000 ? 1 : 3);
}

/**
 * Reads the command line.
 *
 * @throws UsageError
 */
export function readOptions(words: string[]): Options {
  const { sizes, runs, peers, scenarios, help, ...rest } = parse(words);
  if (help) throw new UsageError(USAGE);
  return {
    sizes: listed(sizes).map((size) => wholeNumber('--sizes', size, 10)),
    runs: runs === undefined ? undefined : wholeNumber('--runs', runs, 1),
    peers: peers === 'none' ? [] : listed(peers).map((name) => oneOf('--peers', name, PEERS)),
    scenarios: listed(scenarios).map((name) =>
      oneOf(
        '--scenarios',
        name,
        SCENARIOS.map(({ id }) => id),
      ),
    ),
    bare: rest.bare,
    peersOnce: rest['peers-once'],
    dev: rest.dev,
    json: rest.json,
  };
}

function parse(words: string[]) {
  try {
    return parseArgs({
      args: words,
      options: {
        sizes: { type: 'string', default: '1000,10000' },
        runs: { type: 'string' },
        peers: { type: 'string', default: PEERS.join(',') },
        scenarios: { type: 'string', default: SCENARIOS.map(({ id }) => id).join(',') },
        bare: { type: 'boolean', default: false },
        'peers-once': { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        json: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n${USAGE}`);
  }
}

function listed(written: string): string[] {
  return written.split(',').map((part) => part.trim());
}

function wholeNumber(option: string, written: string, least: number): number {
  const number = Number(written);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new UsageError(`${option} ${written}: write whole numbers of at least ${least}.\n${USAGE}`);
}

function oneOf<T extends string>(option: string, written: string, known: readonly T[]): T {
  const found = known.find((each) => each === written);
  if (found) return found;
  throw new UsageError(`${option} ${written}: known are ${known.join(', ')}.\n${USAGE}`);
}
