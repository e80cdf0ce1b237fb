import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { rehype } from 'rehype';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAstro, trialSite } from './build-site.ts';
import { elements, textOf, withClass } from './elements.ts';
import { storyFile } from './stories.ts';

// One server, which each test leaves as it found it but for its own file.

const PATIENCE = { timeout: 60_000, interval: 150 };

const trial = trialSite();
let server: ChildProcess;
let origin: string;
let output = '';

const first = storyFile(1, '2024-01-01');
const second = storyFile(2, '2024-01-02');
const FIRST = '/2024/01/01/report-1/';
const SECOND = '/2024/01/02/report-2/';

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function visit(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(origin + path).catch(() => undefined);
  return { status: response?.status ?? 0, text: (await response?.text()) ?? '' };
}

/** What marks a story as not yet out: on its page in its head, or on a list beside its headline. */
const marksIn = (path: string, headline: string) => async () => {
  const stories = elements(rehype().parse((await visit(path)).text), 'article');
  const story = stories.find((each) =>
    headline === 'h1' ? elements(each, 'h1').length > 0 : textOf(each).includes(headline),
  );
  return story ? withClass(story, 'status').map(textOf) : ['no such story'];
};

const at = (path: string) => () => visit(path);
const showing = (words: string) => ({ status: 200, text: expect.stringContaining(words) as string });

beforeAll(async () => {
  for (const { path, text } of [first, second]) trial.write(path, text);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  // Without the lock file it stays in the foreground, whatever shell it is started from.
  server = startAstro(trial.root, ['dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock']);
  server.stdout?.on('data', (chunk) => (output += chunk));
  server.stderr?.on('data', (chunk) => (output += chunk));
});

afterAll(async () => {
  if (server.exitCode === null && server.kill()) await once(server, 'exit');
  trial[Symbol.dispose]();
});

test('the stories that are there are served', async () => {
  await expect.poll(at(FIRST), PATIENCE).toEqual(showing('report 1'));
});

test('the script that stands in the page is the browser’s own, without what the server puts into others', async () => {
  await expect.poll(at(FIRST), PATIENCE).toEqual(showing('localStorage'));
  expect((await visit(FIRST)).text).not.toContain('__vite_ssr');
});

test('an edit of a story shows on its page and on the front page without a restart', async () => {
  trial.write(first.path, first.text.replace('headline: The', 'headline: Corrected, the'));
  await expect.poll(at(FIRST), PATIENCE).toEqual(showing('Corrected, the'));
  await expect.poll(at('/'), PATIENCE).toEqual(showing('Corrected, the'));
});

test('an edit of a story’s text alone shows on its page', async () => {
  trial.write(second.path, second.text.replace('Nobody had expected it.', 'Everybody had expected it.'));
  await expect.poll(at(SECOND), PATIENCE).toEqual(showing('Everybody had expected it.'));
});

test('a story that is added gets its page and a place on the front page', async () => {
  const third = storyFile(3, '2024-01-03');
  trial.write(third.path, third.text);
  await expect.poll(at('/2024/01/03/report-3/'), PATIENCE).toEqual(showing('report 3'));
  await expect.poll(at('/'), PATIENCE).toEqual(showing('report 3'));
});

test('a story that is renamed moves to its new address', async () => {
  const { path, text } = storyFile(4, '2024-01-04');
  trial.write(path, text);
  await expect.poll(at('/2024/01/04/report-4/'), PATIENCE).toEqual(showing('report 4'));
  trial.remove(path);
  trial.write(path.replace('report-4', 'renamed'), text);
  await expect.poll(at('/2024/01/04/renamed/'), PATIENCE).toEqual(showing('report 4'));
  await expect.poll(at('/2024/01/04/report-4/'), PATIENCE).toMatchObject({ status: 404 });
});

test('a story that is deleted is gone, from the front page too', async () => {
  const { path, text } = storyFile(5, '2024-01-05');
  trial.write(path, text);
  await expect.poll(at('/'), PATIENCE).toEqual(showing('report 5'));
  trial.remove(path);
  await expect.poll(at('/2024/01/05/report-5/'), PATIENCE).toMatchObject({ status: 404 });
  await expect.poll(async () => (await visit('/')).text, PATIENCE).not.toContain('report 5');
});

test.each([
  ['a draft', 20, '2024-02-01', 'status: draft\n', 'draft'],
  ['a withheld story', 21, '2024-02-02', 'status: withheld\n', 'withheld'],
  ['a story of a day to come', 22, '2999-02-03', '', 'scheduled'],
])('%s shows, marked on its page and in every list', async (_, index, day, field, mark) => {
  const { path, text } = storyFile(index, day);
  trial.write(path, text.replace('headline', `${field}headline`));
  const address = `/${day.replaceAll('-', '/')}/report-${index}/`;
  const [, section] = /articles\/(\w+)/.exec(path) ?? [];
  await expect.poll(marksIn(address, 'h1'), PATIENCE).toEqual([mark]);
  for (const list of ['/', `/${section}/`, `/${day.replaceAll('-', '/')}/`]) {
    await expect.poll(marksIn(list, `report ${index}`), PATIENCE).toEqual([mark]);
  }
});

test('a story that is out has no mark', async () => {
  await expect.poll(marksIn(FIRST, 'h1'), PATIENCE).toEqual([]);
});

test('a broken story is named with its line, and the server goes on', async () => {
  const { path, text } = storyFile(7, '2024-01-07');
  trial.write(path, text.replace('byline', 'bylin'));
  await expect.poll(() => output, PATIENCE).toContain(`${path}:4:1 `);
  expect(output).toContain('Did you mean `byline`?');
  expect((await visit(SECOND)).status).toBe(200);
  expect((await visit('/')).status).toBe(200);
  trial.write(path, text);
  await expect.poll(at('/2024/01/07/report-7/'), PATIENCE).toEqual(showing('report 7'));
  expect(server.exitCode).toBeNull();
});

test('an old address that the site itself has is told of', async () => {
  const { path, text } = storyFile(9, '2024-01-09');
  trial.write(path, text.replace('headline', 'aliases: /feed.xml/x\nheadline'));
  await expect.poll(() => output, PATIENCE).toContain(`${path}:2:10 `);
  expect(output).toContain('The address /feed.xml/x/ is claimed by the site itself (a feed) too');
  trial.remove(path);
});

test('a story that breaks in an edit stays as it was until it is mended', async () => {
  const { path, text } = storyFile(8, '2024-01-08');
  trial.write(path, text);
  await expect.poll(at('/2024/01/08/report-8/'), PATIENCE).toEqual(showing('report 8'));
  trial.write(path, text.replace('date 2024-01-08', 'date 2024-01-80'));
  await expect.poll(() => output, PATIENCE).toContain(`${path}:1:6 `);
  expect((await visit('/2024/01/08/report-8/')).text).toContain('report 8');
});
