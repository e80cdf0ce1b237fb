import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = [
  // Chromium without its window: the same engine at half the work.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google/Chrome/Application/chrome.exe'),
            join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          ]
        : [],
  ),
];

/** The path of a browser of Chromium’s kind: CHROMIUM_PATH, one on the path, or one where such are installed. */
export function findChromium(): string | undefined {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

/** A part of Chromium’s that every new tab brings along, at the cost of the page itself: what opens below the address bar. */
const ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

// Of a switch that is given twice the last one counts, so what playwright switches off is said again.
const OFF_IN_PLAYWRIGHT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
];

/** Starts the browser without a window, with these flags beside its own. */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const path = findChromium();
  if (!path) throw new Error('No browser was found; `npm test` installs one.');
  // A container has no user namespaces for the sandbox, and the background services only look for hosts elsewhere.
  const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];
  // One process less, and as few as can be for the pages of a site: to start one costs more than a page.
  const processes = ['--in-process-gpu', '--process-per-site'];
  const off = `--disable-features=${[...ADDRESS_BAR, ...OFF_IN_PLAYWRIGHT].join(',')}`;
  return chromium.launch({
    executablePath: path,
    args: [...flags, ...processes, '--disable-component-update', '--disable-sync', off, ...more],
  });
}
