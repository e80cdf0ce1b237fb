import type { Element, Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

// A page is asked for its elements many times over, and does not change.
const below = new WeakMap<Nodes, Element[]>();

/** Every element below a node, or those of one name, in the order of the page. */
export function elements(within: Nodes, tagName?: string): Element[] {
  let all = below.get(within);
  if (!all) {
    const found: Element[] = [];
    visit(within, 'element', (element) => void found.push(element));
    all = found.filter((element) => element !== within);
    below.set(within, all);
  }
  return tagName ? all.filter((element) => element.tagName === tagName) : all;
}

/** The elements of a class. */
export function withClass(within: Nodes, name: string): Element[] {
  return elements(within).filter((element) => attribute(element, 'className')?.split(' ').includes(name));
}

/** The one element of a name; none or several fail the test that asks. */
export function only(found: readonly Element[]): Element {
  const [first, second] = found;
  if (!first || second) throw new Error(`There are ${found.length} such elements, not one.`);
  return first;
}

/** An attribute as it stands in the HTML, by its name in hast (`className`, `dateTime`). */
export function attribute(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === undefined || value === null || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** The text a reader sees, its white space as a browser collapses it. */
export function textOf(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}

/** An element's own words, without those of the links and buttons in it. */
export function ownTextOf(element: Element): string {
  const texts = element.children.filter((child) => child.type === 'text');
  return texts.map(textOf).join(' ').trim();
}
