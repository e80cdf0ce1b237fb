import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ORIGIN } from './origin.ts';
import { type BuiltSite, ownSite, pageAt, readBuild } from './built-site.ts';
import { attribute, elements, only, textOf, withClass } from './elements.ts';
import { SECOND_LOOK_BUILT } from './second-look.ts';

// The demo in another look: colours, faces, a logo, a foot and a style of its own, and not a line of code.

const site = readBuild(SECOND_LOOK_BUILT, ORIGIN);
const front = pageAt(site, '/');
const textFile = (path: string) => readFileSync(join(SECOND_LOOK_BUILT, path), 'utf8');

/** The inline style of the front page. */
const style = textOf(only(elements(front.tree, 'style')));

/** The addresses of its stories. */
const storiesOf = ({ pages }: BuiltSite) =>
  pages.map(({ address }) => address).filter((address) => /^\/\d{4}\/\d\d\/\d\d\/[^/]+\/$/.test(address));

test('its stories stand at the same addresses', () => {
  expect(storiesOf(site).length).toBeGreaterThan(10);
  expect(storiesOf(ownSite())).toEqual(expect.arrayContaining(storiesOf(site)));
});

describe('the colours', () => {
  test('are those of the settings, where a page and a browser’s frame have theirs', () => {
    const colours = elements(front.tree, 'meta').filter((meta) => attribute(meta, 'name') === 'theme-color');
    expect(colours.map((meta) => attribute(meta, 'content'))).toEqual(['#f5f8f9', '#0c171e']);
    expect(style).toMatch(/--accent:light-dark\((?:#005a70|oklch\(\S+ \S+ \S+\)),/);
    expect(JSON.parse(textFile('manifest.webmanifest'))).toMatchObject({ background_color: '#f5f8f9' });
  });

  test('are those of maps and of opened feeds', () => {
    const maps = site.files.filter((file) => /map(?:-\d+)?\.svg$/.test(file));
    expect(maps.length).toBeGreaterThan(0);
    for (const file of maps) expect(textFile(file)).toContain('#f5f8f9');
    const paper = /--paper:light-dark\(.*?\)(?=;)/.exec(style)?.[0];
    expect(paper).toBeDefined();
    expect(textFile('feed.css')).toContain(paper);
  });
});

test('the faces of the settings are fetched, and Newsreader is not', () => {
  expect(style).toMatch(/--text:[^;]*Literata/);
  expect(style).toMatch(/--display:[^;]*Frank Ruhl Libre/);
  expect(site.files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(1);
  expect(style).not.toMatch(/font-family:Newsreader/);
});

test('the logo stands for the title, and says it', () => {
  for (const page of site.pages) {
    const masthead = only(withClass(page.tree, 'masthead'));
    const name = withClass(masthead, 'name')[0]!;
    expect(elements(name, 'svg')).toHaveLength(1);
    expect(textOf(name).trim()).toBe('The Morning Proof');
  }
});

test('the foot has its words and links', () => {
  const foot = only(withClass(front.tree, 'colophon'));
  expect(textOf(foot)).toContain('Its stories are true.');
  const links = elements(foot, 'a').map((link) => attribute(link, 'href'));
  expect(links).toEqual(
    expect.arrayContaining([
      '/corrections-policy/',
      'https://www.wikinews.org/',
      'mailto:desk@morningproof.example',
    ]),
  );
});

test('the editor’s own style comes last on every page', () => {
  for (const { tree } of site.pages) {
    expect(textOf(elements(tree, 'style')[0]!)).toMatch(/\.band>h2\{[^{}]*\}$/);
  }
});
