import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addWarning } from '../diagnostics/message.ts';
import { isDecoration } from '../parser/decoration.ts';

const NO_WORDS =
  'The picture has no words for readers who cannot see it. Write what it shows between the square brackets: `![what it shows](/images/quay.jpg)`; or `![none](…)` if it only decorates.';

/**
 * Checks that the pictures of a static page have words, and takes the word `none` of those that only decorate.
 *
 * @param file receives `no-alt`
 */
export function checkPagePictures(tree: Root, file: VFile): void {
  visit(tree, ['image', 'imageReference'], (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    if (isDecoration(node.alt ?? '')) node.alt = '';
    else if (!node.alt?.trim()) addWarning(file, 'no-alt', node.position?.start, NO_WORDS);
  });
}
