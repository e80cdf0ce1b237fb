import type { Html, Root, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addWarning } from '../diagnostics/message.ts';
import { isPicturePath } from './local-paths.ts';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const PROGRAM = /<(script|style|template|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<[/!?]?[a-z][^<>]*(?:>|$)/gi;

/** Whether the HTML is only a comment: an editor's note, which is removed without a warning. */
function isComment({ value }: Html): boolean {
  return !value.replace(COMMENT, '').trim();
}

/** The words between the tags of an HTML block. They are rendered as text, so a tag that is left does no harm. */
function textOfHtml({ value }: Html): string {
  return value.replace(COMMENT, ' ').replace(PROGRAM, ' ').replace(TAG, ' ').replace(/\s+/g, ' ').trim();
}

/** The address of each definition `[name]: …`, by name, for images like `![words][name]`. The first one counts. */
export function imageDefinitions(tree: Root): Map<string, string> {
  const named = new Map<string, string>();
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!named.has(identifier)) named.set(identifier, url);
  });
  return named;
}

const BLOCK_PARENTS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

/** Which images a text may have, and what to write instead of another. */
export interface ImageRule {
  allows(url: string): boolean;
  mend: string;
}

/** The images of a static page are files of `public/`. */
export const PUBLIC_IMAGES: ImageRule = {
  allows: (url) => /^\/(?![/\\])/.test(url),
  mend: 'Put it into `public/images/` and write `/images/its-name.jpg`.',
};

/** The images of an article are files under `content/`. */
export const CONTENT_IMAGES: ImageRule = {
  allows: isPicturePath,
  mend: 'Put the file beside the story and write its name: `![what it shows](its-name.jpg)`.',
};

/**
 * Removes raw HTML, and images that a text may not have, from a tree in place. The words of an HTML block are kept.
 *
 * @param pictures the result of {@link imageDefinitions}
 * @param rule which images the text may have
 * @param file receives `remote-image` and `raw-html`
 */
export function removeUnsafe(
  node: Nodes,
  pictures: ReadonlyMap<string, string>,
  rule: ImageRule,
  file: VFile,
): void {
  if (!('children' in node)) return;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    const url =
      child.type === 'image'
        ? child.url
        : child.type === 'imageReference'
          ? (pictures.get(child.identifier) ?? '')
          : undefined;
    if (url !== undefined && !rule.allows(url)) {
      addWarning(
        file,
        'remote-image',
        child.position?.start,
        `The picture “${url.slice(0, 80)}” is left out, because it is not a picture of this site. ${rule.mend}`,
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
  (node as { children: Nodes[] }).children = children;
  for (const child of children) removeUnsafe(child, pictures, rule, file);
}
