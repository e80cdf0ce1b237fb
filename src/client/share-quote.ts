import { ownAddress, shareOrCopy } from './share.ts';
import { textFragmentUrl } from './text-fragment.ts';

// Offers to share the selected text of a story, with a link that leads to exactly this text.

const MIN_LENGTH = 12;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The parts of a word before and after an offset within it. */
function wordAround(node: Node, offset: number): [before: string, after: string] {
  const text = node instanceof Text ? node.data : '';
  const word = words.segment(text).containing(offset);
  if (!word?.isWordLike) return ['', ''];
  return [text.slice(word.index, offset), text.slice(offset, word.index + word.segment.length)];
}

/** The selected text of the story, extended to whole words, because a link cannot lead to a part of a word. */
function selectedIn(body: Element): { quote: string; box: DOMRect } | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  const text = selection.toString();
  if (text.trim().length < MIN_LENGTH || !body.contains(range.commonAncestorContainer)) return undefined;
  const [before] = wordAround(range.startContainer, range.startOffset);
  const [within, after] = wordAround(range.endContainer, range.endOffset);
  return { quote: `${before}${text}${within && after}`.trim(), box: range.getBoundingClientRect() };
}

/** Shows a button under selected text of the story. */
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
  let timer = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = window.setTimeout(offer, 250);
  });
  // Without this, pressing the button clears the selection before the click event.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const url = textFragmentUrl(ownAddress(), quote);
    void shareOrCopy({ title: document.title, text: `“${quote.replace(/\s+/g, ' ')}”`, url });
    button.hidden = true;
  });
}
