import { textFragmentUrl } from './text-fragment.ts';
import { ownAddress, shareOrCopy } from './share.ts';

// Selecting words of the story offers to share them, by a link that leads to just these words.

const SHORTEST = 12;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** What of a word stands before and after a place within it. */
function wordAround(node: Node, offset: number): [before: string, after: string] {
  const text = node instanceof Text ? node.data : '';
  const word = words.segment(text).containing(offset);
  if (!word?.isWordLike) return ['', ''];
  return [text.slice(word.index, offset), text.slice(offset, word.index + word.segment.length)];
}

/** The selected words of the story, whole: a link does not lead to a part of a word. */
function selectedIn(body: Element): { quote: string; box: DOMRect } | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  const said = selection.toString();
  if (said.trim().length < SHORTEST || !body.contains(range.commonAncestorContainer)) return undefined;
  const [before] = wordAround(range.startContainer, range.startOffset);
  const [within, after] = wordAround(range.endContainer, range.endOffset);
  return { quote: `${before}${said}${within && after}`.trim(), box: range.getBoundingClientRect() };
}

export function startQuote(): void {
  const body = document.querySelector('.article .body');
  if (!body) return;
  const button = document.createElement('button');
  button.className = 'quote';
  button.textContent = 'Share quote';
  button.hidden = true;
  body.after(button);
  let quote = '';

  const offer = () => {
    const selected = selectedIn(body);
    quote = selected?.quote ?? '';
    button.hidden = !selected;
    if (!selected) return;
    const { bottom, left } = selected.box;
    button.style.top = `${bottom + scrollY + 8}px`;
    button.style.left = `${Math.max(8, Math.min(left, innerWidth - button.offsetWidth - 8))}px`;
  };
  let wait = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(wait);
    wait = window.setTimeout(offer, 250);
  });
  // Pressing the button would undo the selection before the click arrives.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const url = textFragmentUrl(ownAddress(), quote);
    void shareOrCopy({ title: document.title, text: `“${quote.replace(/\s+/g, ' ')}”`, url });
    button.hidden = true;
  });
}
