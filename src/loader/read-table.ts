import { hash } from 'node:crypto';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { type Diagnostic, toDiagnostics } from '../diagnostics/report.ts';
import { readBytes } from '../files/read-bytes.ts';
import type { Chart } from '../parser/chart/chart.ts';
import { parseCsvChart } from '../parser/chart/csv-chart.ts';
import { decode } from '../parser/decode.ts';

/** The table of a story, and what is wrong with it. */
export interface TableResult {
  /** undefined if there is an error */
  chart?: Chart | undefined;
  /** changes with the chart */
  digest: string;
  diagnostics: Diagnostic[];
}

/** What a story says about its table. */
interface TableFields {
  title: string | undefined;
  source: string | undefined;
  language: string | undefined;
}

/**
 * Reads the table beside a story.
 *
 * @param root the project's folder
 * @param path of the table, from the project's root
 * @param fields of the story: what the figures are, its language, and its source, which is that of a table without one
 */
export function readTable(root: string, path: string, { title, source, language }: TableFields): TableResult {
  const file = new VFile({ path });
  const text = decode(readBytes(join(root, path)), file);
  const read = text === undefined ? undefined : parseCsvChart(text, { title, language }, file);
  const chart = read && source && !read.source ? { ...read, source } : read;
  return {
    chart,
    digest: hash('sha1', JSON.stringify(chart ?? null), 'base64url'),
    diagnostics: toDiagnostics(file.messages),
  };
}
