import type { Html, Root, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addWarning } from '../diagnostics/message.ts';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const PROGRAM = /<(script|style|template|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<[/!?]?[a-z][^<>]*(?:>|$)/gi;

/** Whether the HTML is a comment alone: an editor's note, which no reader misses. */
export function isComment({ value }: Html): boolean {
  return !value.replace(COMMENT, '').trim();
}

/** The words between the tags of a block of HTML. They become text, so it does not matter what is left among them. */
export function textOfHtml({ value }: Html): string {
  return value.replace(COMMENT, ' ').replace(PROGRAM, ' ').replace(TAG, ' ').replace(/\s+/g, ' ').trim();
}

/** The addresses that `![words][name]` may mean, by name; of two definitions the first counts. */
export function imageDefinitions(tree: Root): Map<string, string> {
  const named = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!named.has(identifier)) named.set(identifier, url);
  });
  return named;
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

export function removeUnsafe(node: Nodes, pictures: ReadonlyMap<string, string>, file: VFile): void {
  if (!('children' in node)) return;
  const kept = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const url =
      child.type === 'image'
        ? child.url
        : child.type === 'imageReference'
          ? (pictures.get(child.identifier) ?? '')
          : undefined;
    if (url !== undefined && !/^\/(?![/\\])/.test(url)) {
      addWarning(
        file,
        'remote-image',
        child.position?.start,
        `The picture “${url.slice(0, 80)}” is left out: readers would fetch it from elsewhere. Put it into \`public/images/\` and write \`/images/its-name.jpg\`.`,
      );
      return [];
    }
    if (child.type !== 'html') return [child];
    if (isComment(child)) return [];
    addWarning(
      file,
      'raw-html',
      child.position?.start,
      'HTML tags are left out, the words between them stay. Write `**bold**`, `*italic*`, `[words](/address/)` instead.',
    );
    const words = BLOCK_PARENTS.has(node.type) ? textOfHtml(child) : '';
    return words ? [{ type: 'paragraph', children: [{ type: 'text', value: words }] }] : [];
  });
  (node as { children: Nodes[] }).children = kept;
  for (const child of kept) removeUnsafe(child, pictures, file);
}
