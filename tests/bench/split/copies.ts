/**
 * Altered copies of labelled copy, made to break the habits of one house: always three or four points, all of them
 * with or all without a full stop, a long body behind them.
 */
import type { Labelled } from './truth.ts';

export interface Copy extends Labelled {
  /** What was altered; empty for the original. */
  readonly altered: string;
}

/** Mulberry32: small, seeded, the same on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function seedOf(text: string): number {
  let seed = 2166136261;
  for (let at = 0; at < text.length; at += 1) seed = Math.imul(seed ^ text.charCodeAt(at), 16777619);
  return seed;
}

const withoutStop = (point: string): string => point.replace(/\.$/, '');
const otherEnding = (point: string): string => (point.endsWith('.') ? withoutStop(point) : `${point}.`);

/** Short sentences from further down: what a house that writes more points would have lifted from the story. */
function liftedPoints(body: readonly string[], stop: boolean): string[] {
  return body
    .slice(2, 24)
    .map((paragraph) => /^[^.!?"“”„«»]{45,110}[.]/u.exec(paragraph)?.[0] ?? '')
    .filter((sentence) => sentence !== '')
    .map((sentence) => (stop ? sentence : withoutStop(sentence)));
}

export function copiesOf(original: Labelled): Copy[] {
  const random = randomFrom(seedOf(original.kind + original.file));
  const points = original.paragraphs.slice(0, original.summary);
  const body = original.paragraphs.slice(original.summary);
  const pick = (length: number): number => Math.floor(random() * length);
  const copies: Copy[] = [];
  const add = (altered: string, newPoints: readonly string[], newBody: readonly string[] = body): void => {
    copies.push({ ...original, altered, summary: newPoints.length, paragraphs: [...newPoints, ...newBody] });
  };
  if (points.length > 1) add('one point fewer', points.toSpliced(pick(points.length), 1));
  if (points.length > 2) {
    const kept = [...points];
    while (kept.length > 2) kept.splice(pick(kept.length), 1);
    add('two points', kept);
    // Rare in life: most houses give a headline and at least one point or standfirst.
    if (random() < 0.3) add('one point', [points[0] ?? '']);
  }
  if (points.length > 2) {
    const [first = '', ...others] = points.map(withoutStop);
    add('headline and standfirst', [first, `${others.slice(0, 2 + pick(2)).join('. ')}.`]);
  }
  add('endings changed', points.map(otherEnding));
  add('headline without a stop', [
    withoutStop(points[0] ?? ''),
    ...points.slice(1).map((p) => `${withoutStop(p)}.`),
  ]);
  add('short body', points, body.slice(0, 1 + pick(5)));
  const headline = (body[0] ?? '')
    .split(' ')
    .slice(0, 7 + pick(5))
    .join(' ');
  add('headline put before', [headline, ...points]);
  const lifted = liftedPoints(body, (points[0] ?? '').endsWith('.'));
  const wanted = Math.min(lifted.length, 1 + pick(3));
  const extra: string[] = [];
  while (extra.length < wanted) extra.push(...lifted.splice(pick(lifted.length), 1));
  if (wanted > 0) add('more points', [...points, ...extra]);
  return copies;
}
