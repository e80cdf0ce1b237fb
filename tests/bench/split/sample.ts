import { readFileSync } from 'node:fs';
import { splitLines, groupParagraphs } from '../../../src/parser/paragraphs.ts';

/** A sample file's paragraphs below its date line, as the parser takes them before anything is left out. */
export function readSample(path: string): string[] {
  const lines = splitLines(readFileSync(path, 'utf8'));
  const dateLine = lines.findIndex((line) => line.text);
  return groupParagraphs(lines.slice(dateLine + 1)).map((paragraph) => paragraph.text);
}
