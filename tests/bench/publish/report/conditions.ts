import { cpus, loadavg, release, totalmem, type } from 'node:os';
import type { Builder } from '../builders/builder.ts';
import { SEED } from '../corpus/story.ts';
import { MEMORY_METHOD } from '../measure/memory.ts';

/** What figures depend on besides the builders' speed. */
export interface Conditions {
  builders: { name: string; version: string }[];
  machine: { processors: number; processor: string; memory: string; system: string; node: string };
  /** `2026-11-23` */
  date: string;
  seed: number;
  bare: boolean;
  /** of the last minute before: more than nothing means that others were at work */
  load: string;
  memoryMethod: string;
}

/** Takes down the conditions as a measure begins. */
export function conditionsNow(bare: boolean): Omit<Conditions, 'builders'> {
  const processors = cpus();
  return {
    machine: {
      processors: processors.length,
      processor: processors[0]?.model.trim() ?? 'processor',
      memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
      system: `${type()} ${release()}`,
      node: process.versions.node,
    },
    date: new Date().toISOString().slice(0, 10),
    seed: SEED,
    bare,
    load: loadavg()[0]!.toFixed(1),
    memoryMethod: MEMORY_METHOD,
  };
}

/** Names and versions, without the rest of a builder. */
export function versionsOf(builders: readonly Builder[]): Conditions['builders'] {
  return builders.map(({ name, version }) => ({ name, version }));
}
