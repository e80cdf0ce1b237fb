import type { Graph, Thing } from 'schema-dts';

/**
 * Converts structured data to the text of a `<script type="application/ld+json">`. Every `<` is escaped, so that no
 * headline can close the script or open a comment in it.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonLd(things: readonly Thing[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
