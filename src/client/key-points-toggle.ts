import { save, load } from './storage.ts';

/** One control on lists unfolds or folds every story's key points; the choice is kept. */
export function startKeyPointsToggle(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-skims]');
  if (!button) return;
  const apply = (unfolded: boolean) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.story details')) {
      details.open = unfolded;
    }
    // The style that showed them from the first paint has done its work.
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
