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

/** Throws an Error whose message names the folder or line that cannot be used. */
export function readLabelled(folder: string): Labelled[] {
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
    const { file, bullets, body } = (truth ?? {}) as Record<string, unknown>;
    if (typeof file !== 'string' || file === '' || !Number.isInteger(bullets) || !Number.isInteger(body)) {
      throw new Error(`${where}: needs a "file" and whole numbers "bullets" and "body"`);
    }
    if (!existsSync(join(folder, file))) throw new Error(`${where}: no such file ${file}`);
    const paragraphs = readSample(join(folder, file));
    if (paragraphs.length !== Number(bullets) + Number(body)) {
      throw new Error(
        `${where}: ${file} has ${paragraphs.length} paragraphs, not ${Number(bullets) + Number(body)}`,
      );
    }
    return { kind: basename(folder), file, summary: Number(bullets), paragraphs };
  });
}
