/**
 * Applies the reader's saved choices before the first paint, so that nothing flashes or moves. The source text of this
 * function is inline at the end of every page's head, so it cannot use anything outside of itself. It loads the main
 * script and the manifest after the first paint, which waits for nothing but the document.
 *
 * It also decides about the font. A preloaded font may delay the first paint, so it is only preloaded where it comes at
 * once: on a fast connection, or from the cache. A page that does not preload it keeps the fallback.
 *
 * @param reader the address of the main script
 * @param fonts the addresses of the fonts that a first view needs
 */
export function beforePaint(reader: string, fonts: readonly string[]): void {
  const root = document.documentElement;
  root.dataset.script = '';
  // Only browsers of Chromium's kind have it: https://wicg.github.io/netinfo/
  const { connection } = navigator as { connection?: { rtt: number; downlink: number; saveData: boolean } };
  let isAtOnce = !connection || (connection.rtt <= 50 && connection.downlink >= 5 && !connection.saveData);
  try {
    if (localStorage.skim === 'true') root.dataset.skim = '';
    isAtOnce ||= localStorage.newsreader === 'true';
    const kept = JSON.parse(localStorage.appearance ?? '{}') as Record<string, unknown>;
    for (const name of ['theme', 'size', 'face', 'width']) {
      const value = kept[name];
      if (typeof value === 'string' && /^[a-z0-9]{1,8}$/.test(value)) root.dataset[name] = value;
    }
  } catch {
    // Storage may be forbidden or hold what is not ours; then the page looks as it came.
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- inline, it cannot use anything outside of itself
  const create = (name: string, properties: object) =>
    Object.assign(document.createElement(name), properties);
  if (!isAtOnce) root.dataset.fallback = '';
  else if (root.dataset.face !== 'sans') {
    for (const href of fonts) {
      document.head.append(create('link', { rel: 'preload', as: 'font', crossOrigin: '', href }));
    }
  }
  const manifest = document.querySelector('link[rel=manifest]');
  manifest?.remove();
  const script = create('script', { type: 'module', src: reader });
  const start = () => {
    if (script.isConnected) return;
    if (manifest) document.head.append(manifest);
    document.head.append(script);
  };
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  // Firefox tells of no paint where a page opens at a fragment, as the links to key points do.
  addEventListener('load', () => requestAnimationFrame(() => setTimeout(start)));
}
