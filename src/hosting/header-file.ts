import type { Header } from './headers.ts';
import { patternsToRegExp } from './url-pattern.ts';

/** Parses a `_headers` file as hosts do. @returns a function from a path of the host to all its headers */
export function parseHeaders(text: string): (path: string) => Header[] {
  const rules: { expression: RegExp; headers: Header[] }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value!]);
    else rules.push({ expression: new RegExp(patternsToRegExp([line])), headers: [] });
  }
  return (path) => rules.filter(({ expression }) => expression.test(path)).flatMap(({ headers }) => headers);
}
