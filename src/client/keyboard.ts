import { save, load } from './storage.ts';
import { openDialog } from './dialog.ts';

// Keyboard shortcuts. They never apply in a field, together with Ctrl, Meta or Alt, or after the reader turns them off.

const SEARCH_KEY: [key: string, action: string] = ['/', 'search'];

/** The keys and their actions. On a site without a search, the browser keeps the key for it. */
function shortcuts(): [key: string, action: string][] {
  return [
    ['j', 'next story of a list'],
    ['k', 'story before'],
    ...(searchControl() ? [SEARCH_KEY] : []),
    ['?', 'this list'],
  ];
}

function isTyping(target: EventTarget | null): boolean {
  // A dialog that has just closed may keep the focus for a moment.
  if (!(target instanceof Element) || !target.checkVisibility()) return false;
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

/** Moves the focus to the next or previous headline, from the focused one or from the first visible one. */
function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('.story .headline a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const above = links.filter((link) => link.getBoundingClientRect().bottom <= 0).length;
  const next = at >= 0 ? at + by : by > 0 ? above : above - 1;
  links[next]?.focus();
}

function showKeys(): void {
  const rows = shortcuts()
    .map(([key, action]) => `<dt><kbd>${key}</kbd></dt><dd>${action}</dd>`)
    .join('');
  const isOn = load('keys', true);
  const panel = openDialog(
    'Keys',
    `<dl>${rows}</dl><p><label><input type="checkbox" name="keys"${isOn ? ' checked' : ''}>Use these keys</label></p>`,
  );
  panel.addEventListener('change', (event) => save('keys', (event.target as HTMLInputElement).checked));
}

/** The search field, else the link to the search page. */
function searchControl(): HTMLElement | null {
  return document.querySelector('input[type=search]') ?? document.querySelector('a[rel=search]');
}

function search(control: HTMLElement): void {
  if (control instanceof HTMLInputElement) control.focus();
  else control.click();
}

/** Starts the shortcuts, and the button that lists them. */
export function startKeyboard(): void {
  document.querySelector('[data-opens="keys"]')?.addEventListener('click', showKeys);
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') || !load('keys', true)) return;
    const control = event.key === SEARCH_KEY[0] && searchControl();
    const action = control
      ? () => search(control)
      : { j: () => step(1), k: () => step(-1), '?': showKeys }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
