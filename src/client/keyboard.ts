import { save, load } from './storage.ts';
import { openDialog } from './dialog.ts';

// A few keys for who reads with the keyboard. They never take a key from a field, from the browser, or once switched off.

const SEARCH_KEY: [key: string, does: string] = ['/', 'search'];

/** The keys there are and what each does. A site without a search leaves its key to the browser. */
function keys(): [key: string, does: string][] {
  return [
    ['j', 'next story of a list'],
    ['k', 'story before'],
    ...(searchPlace() ? [SEARCH_KEY] : []),
    ['?', 'this list'],
  ];
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null
  );
}

/** Moves the focus among the headlines of a list, from the one that has it or from the first in sight. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.story .headline a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const above = links.filter((link) => link.getBoundingClientRect().bottom <= 0).length;
  const next = at >= 0 ? at + by : by > 0 ? above : above - 1;
  links[next]?.focus();
}

function showKeys(): void {
  const rows = keys()
    .map(([key, does]) => `<dt><kbd>${key}</kbd></dt><dd>${does}</dd>`)
    .join('');
  const isOn = load('keys', true);
  const panel = openDialog(
    'Keys',
    `<dl>${rows}</dl><p><label><input type="checkbox" name="keys"${isOn ? ' checked' : ''}>Use these keys</label></p>`,
  );
  panel.addEventListener('change', (event) => save('keys', (event.target as HTMLInputElement).checked));
}

/** The field where one searches, else the link that leads to it. */
function searchPlace(): HTMLElement | null {
  return document.querySelector('input[type=search]') ?? document.querySelector('a[rel=search]');
}

function search(place: HTMLElement): void {
  if (place instanceof HTMLInputElement) place.focus();
  else place.click();
}

export function startKeyboard(): void {
  document.querySelector('[data-opens="keys"]')?.addEventListener('click', showKeys);
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') || !load('keys', true)) return;
    const place = event.key === SEARCH_KEY[0] && searchPlace();
    const act = place
      ? () => search(place)
      : { j: () => step(1), k: () => step(-1), '?': showKeys }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}
