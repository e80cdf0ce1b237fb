let place: HTMLElement | undefined;
let hide = 0;

/** Says a short thing at the foot of the window, to eyes and screen readers, and takes it away again. */
export function say(words: string): void {
  if (!place) {
    place = document.createElement('p');
    place.className = 'said';
    place.setAttribute('role', 'status');
    document.body.append(place);
  }
  place.textContent = words;
  place.hidden = false;
  clearTimeout(hide);
  hide = window.setTimeout(() => place?.setAttribute('hidden', ''), 4000);
}
