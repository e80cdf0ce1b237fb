/** Reads a folder of labelled samples. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readSample } from './sample.ts';

export interface Labelled {
  /** Name of the folder: what kind of copy it is. */
  readonly kind: string;
  readonly file: string;
  /** How many leading paragraphs are summary. */
  readonly summary: number;
  readonly paragraphs: readonly string[];
}

/** One line of a truth.jsonl: what is known of one file. */
export interface Truth {
  /** for messages: the file and the line */
  readonly where: string;
  readonly file: string;
  readonly known: Readonly<Record<string, unknown>>;
}

/** Reads a folder's truth.jsonl. Throws an Error whose message names the folder or line that cannot be used. */
export function readTruth(folder: string): Truth[] {
  const path = join(folder, 'truth.jsonl');
  if (!existsSync(path)) throw new Error(`${path}: no such file`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  if (lines.length === 0) throw new Error(`${path}: no line in it`);
  return lines.map(({ line, number }) => {
    const where = `${path}:${number}`;
    let truth: unknown;
    try {
      truth = JSON.parse(line);
    } catch {
      throw new Error(`${where}: not JSON`);
    }
    const known = (truth ?? {}) as Record<string, unknown>;
    const { file } = known;
    if (typeof file !== 'string' || file === '') throw new Error(`${where}: needs a "file"`);
    if (!existsSync(join(folder, file))) throw new Error(`${where}: no such file ${file}`);
    return { where, file, known };
  });
}

/** Throws an Error whose message names the folder or line that cannot be used. */
export function readLabelled(folder: string): Labelled[] {
  return readTruth(folder).map(({ where, file, known: { bullets, body } }) => {
    if (!Number.isInteger(bullets) || !Number.isInteger(body)) {
      throw new Error(`${where}: needs whole numbers "bullets" and "body"`);
    }
    const paragraphs = readSample(join(folder, file));
    if (paragraphs.length !== Number(bullets) + Number(body)) {
      throw new Error(
        `${where}: ${file} has ${paragraphs.length} paragraphs, not ${Number(bullets) + Number(body)}`,
      );
    }
    return { kind: basename(folder), file, summary: Number(bullets), paragraphs };
  });
}
