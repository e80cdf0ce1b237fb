import type { Artifacts, Flags, Look } from '../../browser/quality/lighthouse/lighthouse.ts';

/** How Lighthouse slows a page down: it reckons from a fast visit, or the browser is slowed. */
export type Throttling = 'simulate' | 'devtools';

/** Lighthouse's settings to measure speed. */
export function speedFlags(throttlingMethod: Throttling): Flags {
  return {
    onlyCategories: ['performance'],
    throttlingMethod,
    pauseAfterFcpMs: 500,
    pauseAfterLoadMs: 500,
    networkQuietThresholdMs: 500,
    cpuQuietThresholdMs: 500,
  };
}

/** The figures of one look: scores of 0 to 100, times in milliseconds. */
export interface Speed {
  score: number;
  fcp: number;
  lcp: number;
  cls: number;
  /** as Lighthouse has it: from a task's start to its end, whatever else the machine did meanwhile */
  tbt: number;
  /** what a processor spent on the page's own tasks, which is the same on a busy machine */
  ownBlocking: number;
}

export function speedOf({ lhr: { categories, audits }, artifacts }: Look): Speed {
  const figure = (audit: string) => audits[audit]!.numericValue ?? Number.NaN;
  return {
    score: Math.round(100 * categories.performance!.score!),
    fcp: Math.round(figure('first-contentful-paint')),
    lcp: Math.round(figure('largest-contentful-paint')),
    cls: figure('cumulative-layout-shift'),
    tbt: Math.round(figure('total-blocking-time')),
    ownBlocking: Math.round(blockedByItself(artifacts)),
  };
}

// A task of more than 50 ms blocks the page, and a phone needs four times as long for one.
const BLOCKS = 50;
const SLOWER = 4;

function blockedByItself({ Trace }: Artifacts): number {
  const paint = Trace.traceEvents.find(({ name }) => name === 'firstContentfulPaint')!;
  return Trace.traceEvents
    .filter(
      ({ name, pid, tid, ts }) =>
        name === 'RunTask' && pid === paint.pid && tid === paint.tid && ts >= paint.ts,
    )
    .reduce((sum, { tdur = 0 }) => sum + Math.max(0, (SLOWER * tdur) / 1000 - BLOCKS), 0);
}

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
