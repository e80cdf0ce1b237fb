import { save, load } from './storage.ts';

// Remembers the paragraph where a reader leaves a long story, and offers to go on there on the next visit.

type Positions = [path: string, paragraph: number][];

const MAX_SAVED = 50;
// In heights of the window. In a shorter story, a reader finds the place quickly.
const LONG = 2;
// The offer is not worth it for an earlier paragraph.
const MIN_PARAGRAPH = 3;

/** Offers the saved paragraph of this page, and saves the current one while the reader scrolls. */
export function startPosition(): void {
  const body = document.querySelector('.article .body');
  if (!body || body.scrollHeight < LONG * innerHeight) return;
  const paragraphs = [...body.children] as HTMLElement[];
  const path = location.pathname;
  const saved = load<Positions>('positions', []);
  const lastRead = saved.find(([page]) => page === path)?.[1] ?? 0;
  const target = paragraphs[lastRead];
  if (
    target &&
    lastRead >= MIN_PARAGRAPH &&
    lastRead < paragraphs.length - 2 &&
    !location.hash &&
    scrollY < innerHeight / 2
  ) {
    offer(target);
  }

  let timer = 0;
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      const reading = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
      const others = load<Positions>('positions', []).filter(([page]) => page !== path);
      save('positions', [[path, reading < 0 ? paragraphs.length : reading], ...others].slice(0, MAX_SAVED));
    }, 400);
  });
}

function offer(target: HTMLElement): void {
  const button = document.createElement('button');
  button.className = 'resume';
  button.textContent = 'Go on where you left off';
  button.addEventListener('click', () => {
    target.scrollIntoView({ block: 'start' });
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    button.remove();
  });
  document.querySelector('main')?.prepend(button);
  addEventListener('scroll', () => window.setTimeout(() => button.remove(), 6000), { once: true });
}
