import { patternsToRegExp } from './url-pattern.ts';
import type { Header } from './headers.ts';

/** Reads `_headers` as hosts do: gives what tells all headers of a path from the host's root. */
export function parseHeaders(text: string): (path: string) => Header[] {
  const rules: { expression: RegExp; headers: Header[] }[] = [];
  for (const line of text.split('\n').filter(Boolean)) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value!]);
    else rules.push({ expression: new RegExp(patternsToRegExp([line])), headers: [] });
  }
  return (path) => rules.filter(({ expression }) => expression.test(path)).flatMap(({ headers }) => headers);
}
