import { spawn } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import type { ColorScheme, Engine, EngineWindow } from './engine.ts';
import { findExecutable } from './executable.ts';
import { endWithUs, stop } from './processes.ts';
import { until } from './until.ts';
import {
  isReady,
  keyPress,
  openSession,
  pointerPress,
  runScript,
  type WebDriverSession,
} from './webdriver.ts';
import { startXvfb } from './xvfb.ts';

// WebKitGTK, the nearest to Safari that runs on Linux: its own small browser, by WebDriver, on a screen that nobody sees.

const driverPath = findExecutable(['WebKitWebDriver']);
const [browserPath] = globSync([
  '/usr/lib/*/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib{,exec}/webkit2gtk-4.1/MiniBrowser',
]);

export const webkit: Engine = {
  name: 'WebKit',
  missing: [
    ...(driverPath && browserPath ? [] : ['webkit2gtk-driver']),
    ...(findExecutable(['Xvfb']) ? [] : ['xvfb']),
  ],
  start,
};

// Nothing on this screen gives a window the focus but the pointer, which rests in the screen’s middle. So that is within
// the window, however narrow, and the window may be larger than the screen.
const SCREEN = { width: 300, height: 300 };

// Of a longer page the end is not pictured.
const LONGEST = 12_000;

// Its bars would not let a window be as narrow as a phone.
const NARROW_BARS = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }';

async function start(scheme: ColorScheme): Promise<EngineWindow> {
  const screen = await startXvfb(SCREEN.width, SCREEN.height);
  const home = mkdtempSync(join(tmpdir(), 'wirecopy-webkit-'));
  mkdirSync(join(home, 'gtk-3.0'));
  writeFileSync(join(home, 'gtk-3.0/gtk.css'), NARROW_BARS);
  const port = await freePort();
  const driver = spawn(driverPath!, [`--port=${port}`], {
    detached: true,
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      HOME: home,
      XDG_CONFIG_HOME: home,
      // As root there are no user namespaces for the sandbox.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
    },
  });
  endWithUs(driver);
  const address = `http://127.0.0.1:${port}`;
  await until('the driver of WebKit answers', () => isReady(address));
  const dark = scheme === 'dark' ? ['--dark-mode'] : [];
  const args = ['--automation', '--full-screen', ...dark];
  const session = await openSession(address, {
    'webkitgtk:browserOptions': { binary: browserPath, args },
  });
  return windowOf(session, async () => {
    await session.send('DELETE', '');
    await stop(driver);
    await screen.close();
    rmSync(home, { recursive: true, force: true });
  });
}

function windowOf(session: WebDriverSession, close: () => Promise<void>): EngineWindow {
  const act = async (body: object) => void (await session.send('POST', '/actions', body));
  const resize = async (width: number, height: number) =>
    void (await session.send('POST', '/window/rect', { width, height }));
  const evaluate: EngineWindow['evaluate'] = (script, ...given) =>
    runScript(session, script, given) as ReturnType<typeof evaluate<typeof given, never>>;
  return {
    open: async (url) => void (await session.send('POST', '/url', { url })),
    back: async () => void (await session.send('POST', '/back', {})),
    evaluate,
    inject: async (script) => void (await session.send('POST', '/execute/sync', { script, args: [] })),
    click: (x, y) => act(pointerPress(x, y)),
    press: (key) => act(keyPress(key)),
    resize,
    async screenshot() {
      const { width, height, whole } = await evaluate(() => ({
        width: innerWidth,
        height: innerHeight,
        whole: document.documentElement.scrollHeight,
      }));
      await resize(width, Math.min(whole, LONGEST));
      // What was out of sight is painted in the frame after the next.
      await evaluate(async () => {
        for (let frame = 0; frame < 2; frame += 1)
          await new Promise((resolve) => requestAnimationFrame(resolve));
      });
      const picture = (await session.send('GET', '/screenshot')) as string;
      await resize(width, height);
      return Buffer.from(picture, 'base64');
    },
    close,
  };
}
