import { copy } from './share.ts';

/** Copies the address that stands beside a button, as on the page of feeds. */
export function startCopyAddress(): void {
  for (const button of document.querySelectorAll('.feeds button')) {
    const address = button.parentElement?.querySelector('a')?.textContent.trim();
    if (address) button.addEventListener('click', () => void copy(address, 'address', 'beside the button'));
  }
}
