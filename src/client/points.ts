import { ownAddress, shareOrCopy } from './share.ts';

/** Shares one key point. Without this the same link leads to the point, and its address can be copied. */
export function startPoints(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.key-points a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const text = link.closest('li')?.firstChild?.textContent?.trim() ?? '';
      history.replaceState(history.state, '', link.hash);
      void shareOrCopy({ title: document.title, text, url: ownAddress() + link.hash });
    });
  }
}
