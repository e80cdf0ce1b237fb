import type { Nodes, Root } from 'mdast';
import { joinLines } from './paragraphs.ts';

/** The paragraphs of a body as plain text, one for each block of the tree. */
export function blockTexts(body: Root): string[] {
  return body.children.map(nodeText).filter(Boolean);
}

/** What a reader of the node would read, as one line: parts that stand apart on the page are a space apart. */
export function nodeText(node: Nodes): string {
  const pieces: string[] = [];
  gather(node, pieces);
  return joinLines(
    pieces
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

const APART = new Set(['paragraph', 'heading', 'tableCell', 'code', 'break']);

function gather(node: Nodes, pieces: string[]): void {
  if (node.type === 'yaml' || node.type === 'html') return;
  if (APART.has(node.type)) pieces.push('\n');
  if ('value' in node) pieces.push(node.value);
  else if ('alt' in node) pieces.push(node.alt ?? '');
  else if ('children' in node) for (const child of node.children) gather(child, pieces);
  if (APART.has(node.type)) pieces.push('\n');
}
