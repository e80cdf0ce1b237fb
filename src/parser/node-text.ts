import type { Nodes, Root } from 'mdast';
import { joinLines } from './paragraphs.ts';

/** The plain text of each block of a body; blocks without text are left out. */
export function blockTexts(body: Root): string[] {
  return body.children.map(nodeText).filter(Boolean);
}

/** The plain text of a node in one line, with a space between blocks, table cells and broken lines. */
export function nodeText(node: Nodes): string {
  const pieces: string[] = [];
  collectText(node, pieces);
  return joinLines(
    pieces
      .join('')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

const SEPARATE = new Set(['paragraph', 'heading', 'tableCell', 'code', 'break']);

function collectText(node: Nodes, pieces: string[]): void {
  if (node.type === 'yaml' || node.type === 'html') return;
  if (SEPARATE.has(node.type)) pieces.push('\n');
  if ('value' in node) pieces.push(node.value);
  else if ('alt' in node) pieces.push(node.alt ?? '');
  else if ('children' in node) for (const child of node.children) collectText(child, pieces);
  if (SEPARATE.has(node.type)) pieces.push('\n');
}
