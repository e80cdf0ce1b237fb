import type { Browser, CDPSession } from 'playwright-core';
import { median } from './speed.ts';

/** A connection: latency of a request in milliseconds, megabits a second. */
interface Connection {
  name: string;
  latency: number;
  megabits: number;
}

const CONNECTIONS: readonly Connection[] = [
  { name: 'good: 50 ms, 10 Mbit/s', latency: 50, megabits: 10 },
  { name: 'slow 4G: 150 ms, 1.6 Mbit/s', latency: 150, megabits: 1.6 },
];
const TEXTS = { headline: 'h1', text: '.body p' } as const;
const RUNS = 5;

/** What one first view, with nothing cached, was painted in. */
interface View {
  headline: boolean;
  text: boolean;
  paint: number;
  shifts: number;
}

/** Whether the first view of a story is painted in the site's own fonts: a table in Markdown. @param url the story's */
export async function paintedFonts(browser: Browser, url: string): Promise<string> {
  const views = new Map<Connection, View[]>(CONNECTIONS.map((connection) => [connection, []]));
  for (let run = 1; run <= RUNS; run += 1) {
    for (const [connection, seen] of views) seen.push(await firstView(browser, url, connection));
  }
  const rows = [...views].map(([{ name }, seen]) => {
    const own = (text: keyof typeof TEXTS) => `${seen.filter((view) => view[text]).length} of ${RUNS}`;
    const paint = median(seen.map((view) => view.paint));
    const moved = Math.max(...seen.map(({ shifts }) => shifts));
    return `| ${name} | ${own('headline')} | ${own('text')} | ${paint} | ${moved} |`;
  });
  return [
    '| first view of the article | headline in Newsreader | text in Newsreader | FCP, median, ms | CLS, most |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

async function firstView(browser: Browser, url: string, connection: Connection): Promise<View> {
  await using device = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await device.newPage();
  const protocol = await device.newCDPSession(page);
  const bytes = (connection.megabits * 1_000_000) / 8;
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: connection.latency,
    downloadThroughput: bytes,
    uploadThroughput: bytes,
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const [paint, shifts] = await page.evaluate(
    () =>
      new Promise<[number, number]>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
            sum += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });
        const [first] = performance.getEntriesByName('first-contentful-paint');
        setTimeout(() => resolve([Math.round(first!.startTime), sum]), 300);
      }),
  );
  return {
    headline: await isInOwnFont(protocol, TEXTS.headline),
    text: await isInOwnFont(protocol, TEXTS.text),
    paint,
    shifts,
  };
}

/** Whether an element is really painted in a font of the page, and in no other. */
async function isInOwnFont(protocol: CDPSession, selector: string): Promise<boolean> {
  await protocol.send('DOM.enable');
  await protocol.send('CSS.enable');
  const { root } = await protocol.send('DOM.getDocument');
  const { nodeId } = await protocol.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await protocol.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont);
}
