import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../src/loader/assign-section.ts';
import { findDeadLinks, type StaticPageLinks } from '../../src/loader/dead-links.ts';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { listPageFiles } from '../../src/loader/page-files.ts';
import type { Diagnostic } from '../../src/diagnostics/report.ts';

const HOUSE: ReadOptions = { timeZone: 'Europe/London', sections: [{ id: 'world', title: 'World' }] };
const NOW = Date.parse('2023-10-01T12:00:00Z');
const OUT = `---
date: 2023-09-14
headline: A bridge opens
topics: Bridges
aliases: /old/bridge/
---

The bridge opened.
`;

const root = mkdtempSync(join(tmpdir(), 'wirecopy-links-'));
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const story = (date: string, text: string, field = '') =>
  `---\ndate: ${date}\nheadline: A story\n${field}---\n\n${text}\n`;
const ABOUT: StaticPageLinks = {
  file: 'content/pages/about.md',
  path: '/about/',
  links: [],
  ids: ['contact'],
};
const PUBLIC = ['images/quay.jpg', 'feed.xml'];

/** What is said of the links of one more story of 15 September, as `place reason`, and with which standing page. */
async function saidOf(text: string, standing = ABOUT, date = '2023-09-15'): Promise<string[]> {
  write('content/articles/world/linking.md', story(date, text));
  const { files } = await loadArticles(root, HOUSE, { now: NOW + 60_000 });
  const isOut = ({ status, datePublished }: { status?: string; datePublished: string }) =>
    !status && Date.parse(datePublished) <= NOW;
  const out = files.filter(({ entry }) => isOut(entry));
  const pages = listPageFiles(out, ['/about/'], {
    sections: [{ id: 'world', title: 'World' }],
    search: true,
  });
  const there = new Set([...pages, ...PUBLIC]);
  const remarks = findDeadLinks(files, [standing], {
    has: (file) => there.has(file),
    isKnown: (file) => !file.startsWith('2001/'),
    files: () => there,
    now: NOW,
  });
  expect(remarks.every(({ fatal }) => fatal === false)).toBe(true);
  return remarks.map(placed);
}

const placed = ({ file, line, column, ruleId, reason }: Diagnostic) =>
  `${file?.split('/').pop()}:${line}:${column} ${ruleId} ${reason}`;

beforeAll(() => {
  write('content/articles/world/2023-09-14-a-bridge-opens.md', OUT);
  write('content/articles/world/2023-09-14-draft.md', story('2023-09-14', 'A draft.', 'status: draft\n'));
  write('content/articles/world/2023-12-01-later.md', story('2023-12-01', 'To come.'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a link of a story', () => {
  it.each([
    '/',
    '/about/',
    '/about/#contact',
    '/world/',
    '/world/2023/09/',
    '/2023/',
    '/2023/09/',
    '/2023/09/14/',
    '/2023/09/14/a-bridge-opens/',
    '/2023/09/14/a-bridge-opens/?from=here#part',
    '/2023/09/14/%61-bridge-opens/',
    '../../14/a-bridge-opens/',
    '/old/bridge/',
    '/topics/bridges/',
    '/search/',
    '/corrections/',
    '/follow/',
    '/feed.xml',
    '/images/quay.jpg',
    '/2001/01/01/of-a-year-that-is-not-built/',
  ])('to %s is good', async (to) => {
    expect(await saidOf(`A [link](${to}).`)).toEqual([]);
  });

  it.each([
    ['/2023/09/14/a-brigde-opens/', 'Did you mean `/2023/09/14/a-bridge-opens/`?'],
    ['/2023/09/13/a-bridge-opens/', 'Did you mean `/2023/09/14/a-bridge-opens/`?'],
    ['../a-bridge-opens/', 'Did you mean `/2023/09/14/a-bridge-opens/`?'],
    ['/news/about/', 'Did you mean `/about/`?'],
    ['/abuot/', 'Did you mean `/about/`?'],
    ['/wrold/', 'Did you mean `/world/`?'],
    ['/topics/bridge/', 'Did you mean `/topics/bridges/`?'],
    ['/images/quai.jpg', 'Did you mean `/images/quay.jpg`?'],
    ['/about', 'needs its final slash: write `/about/`'],
    ['/images/tower.jpg', '`public/images/tower.jpg`'],
    ['example.org/page', 'write `https://` before it'],
    ['/nothing/of/the/kind/', 'Write the address of an existing page'],
  ])('to %s is told at its place, with what to write', async (to, mend) => {
    const [said, ...others] = await saidOf(`A [link](${to}).`);
    expect(others).toEqual([]);
    expect(said).toMatch(/^linking\.md:6:3 dead-link /);
    expect(said).toContain(to);
    expect(said).toContain(mend);
  });

  it('to a heading that a standing page has not is told', async () => {
    const said = await saidOf('A [link](/about/#contakt).');
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^linking\.md:6:3 dead-fragment On \/about\/: .* Did you mean `#contact`\?$/);
  });

  it('to a story that is not out says why it leads nowhere', async () => {
    expect((await saidOf('A [link](/2023/09/14/draft/).')).join()).toContain('its status is `draft`');
    expect((await saidOf('A [link](/2023/12/01/later/).')).join()).toContain('due on 2023-12-01');
  });

  it('to a story that will be out by then is good', async () => {
    expect(await saidOf('A [link](/2023/12/01/later/).', ABOUT, '2023-12-02')).toEqual([]);
  });
});

it('a link of a standing page is told as well, and each time anew', async () => {
  const links = [{ to: '/abuot/', line: 7, column: 3 }];
  for (const _ of [1, 2]) {
    const said = await saidOf('No link, and [one](/abuot/).', { ...ABOUT, links });
    expect(said.map((line) => line.split(' ')[0])).toEqual(['linking.md:6:14', 'about.md:7:3']);
  }
});
