/**
 * Applies the reader's saved choices before the first paint, so that nothing flashes or moves. The source text of this
 * function is inline at the end of every page's head, so it cannot use anything outside of itself. It loads the main
 * script and the manifest after the first paint, which waits for nothing but the document.
 *
 * @param reader the address of the main script
 */
export function beforePaint(reader: string): void {
  const root = document.documentElement;
  root.dataset.script = '';
  try {
    for (const name of ['skim', 'newsreader']) {
      if (localStorage.getItem(name) === 'true') root.dataset[name] = '';
    }
    const kept = JSON.parse(localStorage.getItem('appearance') ?? '{}') as Record<string, unknown>;
    for (const name of ['theme', 'size', 'face', 'width']) {
      const value = kept[name];
      if (typeof value === 'string' && /^[a-z0-9]{1,8}$/.test(value)) root.dataset[name] = value;
    }
  } catch {
    // Storage may be forbidden or hold what is not ours; then the page looks as it came.
  }
  const manifest = document.querySelector('link[rel=manifest]');
  manifest?.remove();
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    if (manifest) document.head.append(manifest);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = reader;
    document.head.append(script);
  }).observe({ type: 'paint', buffered: true });
}
