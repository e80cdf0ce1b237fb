/**
 * Scrolls the strip of sections, which is wider than a phone with many sections, to the section of the page, and shows
 * that it scrolls. Most browsers do both by CSS; see styles/masthead.css.
 */
export function startSectionStrip(): void {
  const strip = document.querySelector<HTMLElement>('.sections ul');
  if (!strip) return;
  if (!CSS.supports('scroll-initial-target: nearest')) showCurrent(strip);
  if (!CSS.supports('animation-timeline: scroll()')) fadeEnd(strip);
  // Chromium leaves a focused link where it is if most of it is seen.
  strip.addEventListener('focusin', ({ target }) => {
    (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
}

function showCurrent(strip: HTMLElement): void {
  const link = strip.querySelector('[aria-current]')?.getBoundingClientRect();
  const seen = strip.getBoundingClientRect();
  if (!link || (link.left >= seen.left && link.right <= seen.right)) return;
  // Not `scrollIntoView`, which would scroll the page, too.
  strip.scrollLeft += link.left + link.width / 2 - (seen.left + seen.width / 2);
}

function fadeEnd(strip: HTMLElement): void {
  const update = () => {
    // In right-to-left pages, `scrollLeft` is negative.
    const hidden = strip.scrollWidth - strip.clientWidth - Math.abs(strip.scrollLeft);
    strip.toggleAttribute('data-more', hidden > 1);
  };
  update();
  strip.addEventListener('scroll', update, { passive: true });
  window.addEventListener('resize', update);
}
