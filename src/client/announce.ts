let place: HTMLElement | undefined;
let hide = 0;

/** Says a short thing at the foot of the window, to eyes and screen readers, and takes it away again. */
export function announce(words: string): void {
  if (!place) {
    place = document.createElement('p');
    place.className = 'said';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  const said = place;
  clearTimeout(hide);
  // A screen reader speaks what changes in a place that it knows, so an emptied or new place waits for its words.
  said.textContent = '';
  hide = window.setTimeout(() => {
    said.textContent = words;
    hide = window.setTimeout(() => (said.textContent = ''), 4000);
  }, 50);
}
