import { save, load } from './storage.ts';

// Coming back to a long article offers to go on where one left.

type Positions = [path: string, paragraph: number][];

const MOST_KEPT = 50;
// A story that takes less than this many windows is quickly found again.
const LONG = 2;
const FIRST_WORTH = 3;

export function startPosition(): void {
  const body = document.querySelector('.article .body');
  if (!body || body.scrollHeight < LONG * innerHeight) return;
  const paragraphs = [...body.children] as HTMLElement[];
  const path = location.pathname;
  const kept = load<Positions>('positions', []);
  const left = kept.find(([page]) => page === path)?.[1] ?? 0;
  const target = paragraphs[left];
  if (
    target &&
    left >= FIRST_WORTH &&
    left < paragraphs.length - 2 &&
    !location.hash &&
    scrollY < innerHeight / 2
  ) {
    offer(target);
  }

  let wait = 0;
  addEventListener('scroll', () => {
    clearTimeout(wait);
    wait = window.setTimeout(() => {
      const reading = paragraphs.findIndex((paragraph) => paragraph.getBoundingClientRect().bottom > 0);
      const others = load<Positions>('positions', []).filter(([page]) => page !== path);
      save('positions', [[path, reading < 0 ? paragraphs.length : reading], ...others].slice(0, MOST_KEPT));
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
