/**
 * What reaches past the window’s edges; nothing where the page does not scroll sideways. This runs in the page, and can
 * use nothing from outside of itself.
 */
export function sideways(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return right > clientWidth + 0.5 || left < -0.5;
  });
  return [`${scrollWidth} px of ${clientWidth}`, ...beyond.map((element) => element.outerHTML.slice(0, 120))];
}
