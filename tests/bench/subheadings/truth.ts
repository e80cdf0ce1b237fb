import { basename, join } from 'node:path';
import { isBoilerplate } from '../../../src/parser/boilerplate.ts';
import { readSample } from '../split/sample.ts';
import { readTruth } from '../split/truth.ts';

/** An article whose sub-headings are known. */
export interface LabelledBody {
  /** name of the folder */
  readonly kind: string;
  readonly file: string;
  /** the file's name up to its second `_`: country and outlet */
  readonly outlet: string;
  /** paragraphs above the body, with the block of fields */
  readonly above: number;
  /** without boilerplate, as the parser reads it */
  readonly body: readonly string[];
  /** indices into `body` */
  readonly headings: ReadonlySet<number>;
}

/** The articles of a folder with `headings` in its truth.jsonl. Throws an Error that names a line it cannot use. */
export function readLabelledBodies(folder: string): LabelledBody[] {
  return readTruth(folder)
    .filter(({ known }) => known.headings !== undefined)
    .map(({ where, file, known: { body, headings } }) => {
      const all = readSample(join(folder, file));
      if (!Number.isInteger(body) || Number(body) > all.length || !isIndices(headings, Number(body))) {
        throw new Error(
          `${where}: "body" is not its number of paragraphs, or "headings" not indices of them`,
        );
      }
      const above = all.length - Number(body);
      const kept = [...all.slice(above).entries()].filter(([, text]) => !isBoilerplate(text));
      const isHeading = new Set(headings);
      return {
        kind: basename(folder),
        file,
        outlet: file.split('_').slice(0, 2).join('_'),
        above,
        body: kept.map(([, text]) => text),
        headings: new Set(kept.flatMap(([index], at) => (isHeading.has(index) ? [at] : []))),
      };
    });
}

function isIndices(value: unknown, below: number): value is number[] {
  return (
    Array.isArray(value) && value.every((index) => Number.isInteger(index) && index >= 0 && index < below)
  );
}
