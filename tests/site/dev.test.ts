import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { rehype } from 'rehype';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium, launchChromium } from '../browser/chromium.ts';
import { photograph } from '../photographs.ts';
import { start, trialSite, WIRECOPY } from './build-site.ts';
import { elements, textOf, withClass } from './elements.ts';
import { storyFile } from './stories.ts';
import { freePort } from '../free-port.ts';

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
  server = start(trial.root, [WIRECOPY, 'dev', '--host', '127.0.0.1', '--port', String(port)], {});
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

test('a picture and a table that are put beside a story show on its page, and so does another in their place', async () => {
  const { path, text } = storyFile(6, '2024-01-06');
  const page = '/2024/01/06/report-6/';
  trial.write(path, text);
  await expect.poll(at(page), PATIENCE).toEqual(showing('report 6'));
  const beside = (extension: string) => path.replace(/\.txt$/, extension);
  const photoIn = async () => /\/images\/[^ "]*-200\.avif/.exec((await visit(page)).text)?.[0] ?? '';
  trial.write(beside('.jpg'), await (await photograph(200, 100)).jpeg().toBuffer());
  await expect.poll(photoIn, PATIENCE).not.toBe('');
  const shown = await photoIn();
  expect((await fetch(origin + shown)).headers.get('content-type')).toBe('image/avif');
  trial.write(beside('.jpg'), await (await photograph(200, 100, 5)).jpeg().toBuffer());
  await expect.poll(photoIn, PATIENCE).not.toBe(shown);
  trial.write(beside('.csv'), 'Year,Ships\n2021,5\n2022,7\n');
  await expect.poll(at(page), PATIENCE).toEqual(showing('The numbers'));
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
  trial.write(path, text.replace('Nobody had expected it.', 'It was mended.'));
  await expect.poll(at('/2024/01/08/report-8/'), PATIENCE).toEqual(showing('It was mended.'));
});

test('a link that leads nowhere is told with its place, and that to a draft too', async () => {
  const path = 'content/articles/world/2024-03-01-linking.md';
  const draft = storyFile(30, '2024-03-02');
  trial.write(draft.path, draft.text.replace('headline', 'status: draft\nheadline'));
  await expect.poll(at('/2024/03/02/report-30/'), PATIENCE).toEqual(showing('report 30'));
  const links = `[one](${FIRST}), [two](/2024/01/01/raport-1/), [three](/2024/03/02/report-30/), [four](/feed.xml)`;
  trial.write(path, `---\ndate: 2024-03-01\nheadline: It links\n---\n\n${links}\n`);
  await expect.poll(() => output, PATIENCE).toContain(`${path}:6:31 `);
  expect(output).toContain(`Did you mean \`${FIRST}\`?`);
  expect(output).toContain(`${draft.path}, which is not published: its status is \`draft\``);
  expect(output).not.toContain(`${path}:6:7 `);
  expect(output).not.toContain('`/feed.xml` leads nowhere');
});

/** What is shown of a mistake: its words and its file. */
const told = (words: string) => [expect.stringContaining(words) as string, expect.any(String) as string];

describe.skipIf(findChromium() === undefined)('a mistake, in a browser that has a page open', () => {
  const story = storyFile(9, '2024-01-09');
  const address = '/2024/01/09/report-9/';
  let page: Page;

  /** What lies over the page; empty where nothing does. */
  const overlay = () =>
    page
      .locator('vite-error-overlay')
      .locator('#message-content, #code')
      .allInnerTexts()
      .catch(() => ['The page is being loaded.']);
  /** Opens a page, and waits until the server has told its browser what there is to tell. */
  const open = async (path: string) => {
    const connected = page.waitForEvent('console', (message) => message.text() === '[vite] connected.');
    // A reload that the last edit has asked for may come between, and then neither of the two ends.
    const go = () =>
      page.goto(origin + path, { waitUntil: 'commit', timeout: 5000 }).then(Boolean, () => false);
    await expect.poll(go, PATIENCE).toBe(true);
    await connected;
  };

  beforeAll(async () => {
    trial.write(story.path, story.text);
    const browser = await launchChromium();
    page = await browser.newPage();
    return () => browser.close();
  });

  test('of a story is shown over it with its line, and goes when it is mended', async () => {
    await expect.poll(at(address), PATIENCE).toEqual(showing('report 9'));
    await open(address);
    trial.write(
      story.path,
      story.text.replace('byline: ', 'bylin<b>: ').replace('date 2024-01-09', 'date 2024-01-90'),
    );
    await expect.poll(overlay, PATIENCE).toEqual(told('There is no day 90 in 2024-01'));
    const [, code] = await overlay();
    expect(code).toContain('report-9.txt:1:6');
    expect(code).toContain('bylin<b>: ');
    trial.write(story.path, story.text.replace('Nobody had expected it.', 'All is well.'));
    await expect.poll(() => page.locator('.body').innerText(), PATIENCE).toContain('All is well.');
    await open(address);
    await expect.poll(overlay, PATIENCE).toEqual([]);
  });

  test('of an author, a standing page and the settings is shown, also over a page that is opened later', async () => {
    const settings = trial.settings.replace(/^timeZone: .*$/m, 'timeZone: Europe/Atlantis');
    trial.write('content/authors/jane-roe.yaml', 'name: Jane Roe\nrol: Editor\n');
    await expect.poll(overlay, PATIENCE).toEqual(told('There is no field rol. Did you mean role?'));
    trial.write('content/pages/about.md', '---\ntitle: About\n---\n\nThis is us.\n');
    await expect.poll(overlay, PATIENCE).toEqual(told('A page needs a description'));
    await open(SECOND);
    await expect.poll(overlay, PATIENCE).toEqual(told('A page needs a description'));
    trial.write('content/site.yaml', settings);
    await expect.poll(overlay, PATIENCE).toEqual(told('Europe/London'));
    trial.write('content/site.yaml', trial.settings);
    trial.remove('content/pages/about.md');
    trial.remove('content/authors/jane-roe.yaml');
    await expect.poll(overlay, PATIENCE).toEqual([]);
    await open(SECOND);
    await expect.poll(overlay, PATIENCE).toEqual([]);
  });

  test('that is only a warning is not shown', async () => {
    trial.write(story.path, story.text.replace('byline: ', 'alt: \nbyline: '));
    await expect.poll(() => output, PATIENCE).toContain('`alt` is empty');
    await open(address);
    await expect.poll(overlay, PATIENCE).toEqual([]);
  });
});
