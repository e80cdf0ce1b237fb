/**
 * A dialog over the page. The browser keeps the focus inside, closes it on Escape and gives the focus back.
 *
 * @param title its heading
 * @param content what stands under it; HTML of our own, never a reader's or an editor's text
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
