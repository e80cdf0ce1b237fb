let element: HTMLElement | undefined;
let timer = 0;

/** Shows a short message at the bottom of the window for 4 s, for screen readers, too. */
export function announce(message: string): void {
  if (!element) {
    element = document.createElement('p');
    element.className = 'said';
    element.setAttribute('role', 'status');
    document.body.append(element);
  }
  const status = element;
  clearTimeout(timer);
  // Screen readers announce only changes in a live region that they know, so an empty or new one waits for its text.
  status.textContent = '';
  timer = window.setTimeout(() => {
    status.textContent = message;
    timer = window.setTimeout(() => (status.textContent = ''), 4000);
  }, 50);
}
