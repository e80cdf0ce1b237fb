import type { Key } from './engine.ts';

/** A session of a browser that is spoken to by WebDriver. */
export interface WebDriverSession {
  /** Sends a command of the session, such as `POST /url`, and gives its answer’s value. */
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
}

/**
 * Opens a session with a driver.
 *
 * @param driver the driver’s address, without a final slash
 * @see https://www.w3.org/TR/webdriver2/
 */
export async function openSession(driver: string, capabilities: object): Promise<WebDriverSession> {
  const body = { capabilities: { alwaysMatch: capabilities } };
  const { sessionId } = (await request('POST', `${driver}/session`, body)) as { sessionId: string };
  return { send: (method, path, more) => request(method, `${driver}/session/${sessionId}${path}`, more) };
}

/** Whether the driver takes sessions already. */
export async function isReady(driver: string): Promise<boolean> {
  try {
    return ((await request('GET', `${driver}/status`)) as { ready: boolean }).ready;
  } catch {
    return false;
  }
}

// A driver that does not answer at all shall not keep the run from ending.
const PATIENCE = 60_000;

async function request(method: string, url: string, body?: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(url, {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(PATIENCE),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${method} ${new URL(url).pathname}: ${error}: ${message}`);
}

const KEY_CODES: Record<string, string> = { Tab: '\ue004', Enter: '\ue007', Escape: '\ue00c' };

/** The actions of one press of a key. */
export function keyPress(key: Key): object {
  const value = KEY_CODES[key] ?? key;
  return actions('key', {}, [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
}

/** The actions of one press of a mouse’s button. */
export function pointerPress(x: number, y: number): object {
  return actions('pointer', { parameters: { pointerType: 'mouse' } }, [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ]);
}

function actions(type: 'key' | 'pointer', more: object, steps: object[]): object {
  return { actions: [{ type, id: type, ...more, actions: steps }] };
}

/**
 * Runs a function in the page, and gives what it gives or promises.
 *
 * A promise needs a command of its own: that one would wait for ever where the page is left while it runs.
 */
export async function runScript(
  session: WebDriverSession,
  script: (...given: never[]) => unknown,
  args: readonly unknown[],
): Promise<unknown> {
  const isAsync = script.constructor.name === 'AsyncFunction';
  if (!isAsync) {
    return session.send('POST', '/execute/sync', { script: `return (${script})(...arguments)`, args });
  }
  const awaiting = `
    const [...given] = arguments;
    const done = given.pop();
    (${script})(...given).then((value) => done({ value }), (cause) => done({ fault: String(cause) }));`;
  const answer = await session.send('POST', '/execute/async', { script: awaiting, args });
  const { value, fault } = answer as { value: unknown; fault?: string };
  if (fault) throw new Error(fault);
  return value;
}
