import { BUILT } from '../site/build-once.ts';
import type { ColorScheme, Engine, EngineWindow, Key } from './engine.ts';
import { until } from './until.ts';
import type { Watched } from './watch.ts';
import { startWatchedServer } from './watched-server.ts';

/** A reader at a site, in a window of some engine. */
export interface Reader extends Pick<EngineWindow, 'back' | 'evaluate' | 'inject' | 'resize' | 'screenshot'> {
  /** Opens a page by its path from the site’s root, without a first slash, and waits until its scripts have started. */
  open(path: string): Promise<void>;
  /** The same as for a reader who was never here before. */
  openAnew(path: string): Promise<void>;
  /** Waits until the scripts of the page that a link has led to have started. */
  arrive(path: string): Promise<void>;
  /** Presses the first element in sight of this kind and, where it is given, of this name. */
  click(selector: string, name?: string): Promise<void>;
  /** Presses keys, one after another. */
  press(...keys: Key[]): Promise<void>;
  type(text: string): Promise<void>;
  /** What went wrong on the page since it was opened. */
  faults(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Starts an engine with a built site.
 *
 * @param folder of the site; the project’s own site where it is not given
 */
export async function startReader(engine: Engine, scheme: ColorScheme, folder = BUILT): Promise<Reader> {
  const [window, site] = await Promise.all([engine.start(scheme), startWatchedServer(folder)]);
  const addressOf = (path: string) => new URL(path, site.url).href;
  const arrive = async (path: string) => {
    await until(`the page at /${path}, and its scripts`, () => window.evaluate(hasArrived, addressOf(path)));
  };
  const open = async (path: string) => {
    // From the same page a fragment alone would not load it anew.
    await window.open(addressOf('robots.txt'));
    await window.open(addressOf(path));
    await arrive(path);
  };
  const press = async (...keys: Key[]) => {
    for (const key of keys) await window.press(key);
  };
  return {
    ...window,
    open,
    arrive,
    async openAnew(path) {
      await window.open(addressOf('robots.txt'));
      await window.evaluate(() => localStorage.clear());
      await open(path);
    },
    async click(selector, name) {
      const wanted = name ? `${selector} “${name}”` : selector;
      const { x, y } = await until(`${wanted} in sight`, () =>
        window.evaluate(placeOf, selector, name ?? null),
      );
      await window.click(x, y);
    },
    press,
    type: (text) => press(...text),
    faults: () => window.evaluate(() => [...(globalThis as unknown as { watched: Watched }).watched.faults]),
    async close() {
      await Promise.all([window.close(), site.close()]);
    },
  };
}

/**
 * Where to press an element, after it is scrolled into sight. This runs in the page.
 *
 * @throws where there is none, or another element is above it
 */
function placeOf(selector: string, name: string | null): { x: number; y: number } {
  const element = [...document.querySelectorAll(selector)].find((each) => {
    const own = (each.getAttribute('aria-label') ?? each.textContent).trim().replace(/\s+/g, ' ');
    return each.checkVisibility({ visibilityProperty: true }) && (name === null || own === name);
  });
  if (!element) throw new Error('There is none.');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const [box] = element.getClientRects();
  if (!box) throw new Error('It takes no room.');
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  const hit = document.elementFromPoint(x, y);
  const isHit = hit && (element.contains(hit) || element.closest('label')?.contains(hit));
  if (!isHit) throw new Error(`It is under ${hit?.outerHTML.slice(0, 120)}.`);
  return { x, y };
}

/**
 * Whether this is the page of an address, and its scripts have started. This runs in the page.
 *
 * @throws where not, with what is the case
 */
function hasArrived(address: string): true {
  const { watched } = globalThis as unknown as { watched?: Watched };
  if (location.href === address && watched?.hasStarted) return true;
  const { length } = document.querySelectorAll('script[type=module]');
  throw new Error(`${location.href}, ${document.readyState}, ${length} scripts; faults: ${watched?.faults}`);
}
