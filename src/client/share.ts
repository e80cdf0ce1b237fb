import { announce } from './announce.ts';

/** What goes along with a link. */
export interface Shared {
  title: string;
  text?: string;
  url: string;
}

/** The address that a page is shared by, without what a campaign or an anchor has added. */
export function ownAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return canonical?.href ?? location.href.replace(/#.*/, '');
}

/**
 * Offers a link to the device's own share sheet, or copies it where there is none.
 *
 * @returns whether it went out; false where the reader must take the link by hand
 */
export async function shareOrCopy(shared: Shared): Promise<boolean> {
  if (navigator.share) {
    try {
      await navigator.share(shared);
      return true;
    } catch (cause) {
      // Closing the sheet is an answer; any other refusal falls back to copying.
      if ((cause as Error).name === 'AbortError') return true;
    }
  }
  return copy(shared.url);
}

/** Copies a link and says so. */
export async function copy(url: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(url);
    announce('Link copied.');
    return true;
  } catch {
    announce('The link could not be copied. It stands under Share.');
    return false;
  }
}

/** The share sheet behind the article's one button; without it, the links that the page has anyway. */
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
