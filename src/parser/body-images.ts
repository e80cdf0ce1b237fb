import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { decodePath } from '../urls/decode-path.ts';
import type { BodyImage } from './article.ts';
import { imageDefinitions } from './sanitize-markdown.ts';

/** The pictures in a body, in order, each path once. */
export function bodyImages(tree: Root): BodyImage[] {
  const named = imageDefinitions(tree);
  const images = new Map<string, BodyImage>();
  visit(tree, ['image', 'imageReference'], (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : named.get(node.identifier);
    if (url === undefined) return;
    const path = decodePath(url) ?? url;
    if (images.has(path)) return;
    const { line, column } = node.position?.start ?? { line: 1, column: 1 };
    images.set(path, { path, hasAlt: Boolean(node.alt), line, column });
  });
  return [...images.values()];
}
