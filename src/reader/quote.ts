import { shareOrCopy } from './share.ts';

// Selecting words of the story offers to share them, by a link that leads to just these words.

// A long quotation is named by how it begins and ends.
const LONGEST_WHOLE = 120;
const WORDS_AT_ENDS = 5;
const SHORTEST = 12;

/** A part of a text fragment; `-`, `,` and `&` have a meaning there and are encoded too. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/**
 * The address of a quotation on a page.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function quoteAddress(page: string, quote: string): string {
  const text = quote.trim().replace(/\s+/g, ' ');
  const words = text.split(' ');
  const fragment =
    text.length <= LONGEST_WHOLE || words.length <= 2 * WORDS_AT_ENDS
      ? encode(text)
      : [words.slice(0, WORDS_AT_ENDS), words.slice(-WORDS_AT_ENDS)]
          .map((end) => encode(end.join(' ')))
          .join(',');
  return `${page.split('#')[0]}#:~:text=${fragment}`;
}

export function startQuote(): void {
  const body = document.querySelector('.body');
  if (!body) return;
  const button = document.createElement('button');
  button.className = 'quote';
  button.textContent = 'Share quote';
  button.hidden = true;
  document.body.append(button);
  let quote = '';

  const offer = () => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    quote = selection?.toString().trim() ?? '';
    const fits = quote.length >= SHORTEST && range && body.contains(range.commonAncestorContainer);
    button.hidden = !fits;
    if (!fits) return;
    const box = range.getBoundingClientRect();
    button.style.insetBlockStart = `${box.bottom + scrollY + 8}px`;
    button.style.left = `${Math.max(8, Math.min(box.left, innerWidth - button.offsetWidth - 8))}px`;
  };
  let wait = 0;
  document.addEventListener('selectionchange', () => {
    clearTimeout(wait);
    wait = window.setTimeout(offer, 250);
  });
  // Pressing the button would undo the selection before the click arrives.
  button.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    const page = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
    void shareOrCopy({ title: document.title, text: `“${quote}”`, url: quoteAddress(page, quote) });
    button.hidden = true;
  });
}
