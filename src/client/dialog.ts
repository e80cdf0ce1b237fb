/**
 * Opens a modal dialog. The browser keeps the focus inside, closes the dialog on Escape and restores the focus.
 *
 * @param title the heading, as HTML
 * @param content the HTML under the heading; never a text from a reader or an editor
 * @returns the dialog, which leaves the page when it closes
 */
export function openDialog(title: string, content: string): HTMLDialogElement {
  const panel = document.createElement('dialog');
  panel.className = 'panel';
  panel.setAttribute('aria-labelledby', 'panel-title');
  panel.innerHTML = `<form method="dialog"><h2 id="panel-title">${title}</h2>${content}<p><button>Close</button></p></form>`;
  panel.addEventListener('click', (event) => {
    if (event.target === panel) panel.close();
  });
  panel.addEventListener('close', () => panel.remove());
  document.body.append(panel);
  panel.showModal();
  return panel;
}
