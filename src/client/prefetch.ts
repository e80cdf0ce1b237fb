/** What the browser may fetch ahead: a page of this site whose link is about to be followed. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'moderate' }],
});

/** Whether the reader has asked the browser to save data. Then nothing optional is fetched. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

/**
 * Prefetches a page when the reader is about to follow its link, unless the reader saves data.
 *
 * @see https://wicg.github.io/nav-speculation/speculation-rules.html
 */
export function startPrefetch(): void {
  if (savesData() || !HTMLScriptElement.supports?.('speculationrules')) return;
  const script = document.createElement('script');
  script.type = 'speculationrules';
  script.textContent = SPECULATION_RULES;
  document.head.append(script);
}
