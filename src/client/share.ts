import { announce } from './announce.ts';

/** A link to share. */
export interface Shared {
  title: string;
  text?: string;
  url: string;
}

/** The canonical address of the page, without campaign parameters and without a fragment. */
export function ownAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return canonical?.href ?? location.href.replace(/#.*/, '');
}

/**
 * Opens the device's share sheet, or copies the link where there is none.
 *
 * @returns false if the link could neither be shared nor copied
 */
export async function shareOrCopy(shared: Shared): Promise<boolean> {
  if (navigator.share) {
    try {
      await navigator.share(shared);
      return true;
    } catch (cause) {
      // The reader closed the sheet. After any other error the link is copied.
      if ((cause as Error).name === 'AbortError') return true;
    }
  }
  return copy(shared.url);
}

/**
 * Copies a link and announces it.
 *
 * @param name of what is copied, and `place` where it stands: for the announcement
 * @returns whether it was copied
 */
export async function copy(url: string, name = 'link', place = 'under Share'): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    announce(`${name[0]!.toUpperCase()}${name.slice(1)} copied.`);
    return true;
  } catch {
    announce(`The ${name} could not be copied. It stands ${place}.`);
    return false;
  }
}

/** Opens the device's share sheet from the article's share button. Without one, the button shows the page's links. */
export function startShare(): void {
  const details = document.querySelector<HTMLDetailsElement>('details.share');
  const summary = details?.querySelector('summary');
  if (!details || !summary) return;
  const shared = {
    title: details.dataset.title ?? document.title,
    url: details.dataset.url ?? ownAddress(),
  };

  summary.addEventListener('click', (event) => {
    if (!navigator.share || details.open) return;
    event.preventDefault();
    navigator.share(shared).catch((cause: Error) => {
      if (cause.name !== 'AbortError') details.open = true;
    });
  });
  details.querySelector('[data-copies]')?.addEventListener('click', () => void copy(shared.url));
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    summary.focus();
  });
  document.addEventListener('click', (event) => {
    if (!details.contains(event.target as Node)) details.open = false;
  });
}

/** Shares one key point. Without this, the same link leads to the point, and its address can be copied. */
export function startKeyPointLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.key-points a[href^="#"]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const text = link.closest('li')?.firstChild?.textContent?.trim() ?? '';
      history.replaceState(history.state, '', link.hash);
      void shareOrCopy({ title: document.title, text, url: ownAddress() + link.hash });
    });
  }
}
