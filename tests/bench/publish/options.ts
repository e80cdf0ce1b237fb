import { InvalidArgumentError } from 'commander';
import { command } from '../../../src/commands/command-line.ts';
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
  /** whether to measure how fast pages open, and nothing else */
  firstView: boolean;
  /** whether to measure a site with a photograph for each story, and nothing else */
  pictures: boolean;
  /** where raw figures go */
  json: string | undefined;
}

export const PEERS = ['eleventy', 'hugo'] as const;
export type Peer = (typeof PEERS)[number];

/** How often a size is measured where nothing else is said. */
export function runsOf(size: number, { runs }: Pick<Options, 'runs'>): number {
  return runs ?? (size >= 100_000 ? 1 : 3);
}

const IDS = SCENARIOS.map(({ id }) => id);

/** Reads the command line. A mistake in it ends the process with 1, after every flag was printed. */
export function readOptions(): Options {
  return command('npm run bench --', 'Measures how long publishing takes, beside Eleventy and Hugo.')
    .option('--sizes <numbers>', 'numbers of stories', numbers(10), [1000, 10_000])
    .option('--runs <number>', 'runs, of which medians are told (3; from 100,000 stories on 1)', number(1))
    .option('--peers <names>', 'whom to measure beside Wirecopy, or `none`', peersFrom, [...PEERS])
    .option('--scenarios <names>', `of ${IDS.join(', ')}`, namesAmong(IDS), IDS)
    .option(
      '--peers-once',
      'peers make their full build alone: whatever has changed, they make the same',
      false,
    )
    .option('--bare', 'peers build stories, front page, sections and RSS alone', false)
    .option('--dev', 'also measure `astro dev`', false)
    .option(
      '--first-view',
      'measure how fast pages of `dist` open, beside a bare page, and in which fonts, and nothing else',
      false,
    )
    .option(
      '--pictures',
      'measure the first of `--sizes` with a photograph for each story, and nothing else',
      false,
    )
    .option('--json <file>', 'write every figure there')
    .parse()
    .opts<Options>();
}

const peersFrom = (written: string) => (written === 'none' ? [] : namesAmong(PEERS)(written));

function listed(written: string): string[] {
  return written.split(',').map((part) => part.trim());
}

function number(least: number): (written: string) => number {
  return (written) => {
    const value = Number(written);
    if (Number.isSafeInteger(value) && value >= least) return value;
    throw new InvalidArgumentError(`Write whole numbers of at least ${least}.`);
  };
}

const numbers = (least: number) => (written: string) => listed(written).map(number(least));

function namesAmong<T extends string>(known: readonly T[]): (written: string) => T[] {
  return (written) =>
    listed(written).map((name) => {
      const found = known.find((each) => each === name);
      if (found) return found;
      throw new InvalidArgumentError(`Known are ${known.join(', ')}.`);
    });
}
