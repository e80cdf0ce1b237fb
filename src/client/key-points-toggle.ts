import { save, load } from './storage.ts';

/** Starts the button that opens or closes the key points of all stories in a list. The choice is saved. */
export function startKeyPointsToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-skims]');
  if (!button) return;
  const apply = (unfolded: boolean) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.story details')) {
      details.open = unfolded;
    }
    // This attribute showed the key points until the script ran; see styles/rows.css.
    delete document.documentElement.dataset.skim;
    button.setAttribute('aria-pressed', String(unfolded));
  };
  apply(load('skim', false));
  button.addEventListener('click', () => {
    const unfolded = button.getAttribute('aria-pressed') !== 'true';
    apply(unfolded);
    save('skim', unfolded);
  });
}
