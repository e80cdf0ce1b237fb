import { shareOrCopy } from './share.ts';

/** Shares one key point. Without this the same link leads to the point, and its address can be copied. */
export function startPoints(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.key-points a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const text = link.parentElement?.firstChild?.textContent?.trim() ?? '';
      history.replaceState(history.state, '', link.href);
      void shareOrCopy({ title: document.title, text, url: link.href });
    });
  }
}
