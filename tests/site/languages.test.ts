import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { describe, expect, test } from 'vitest';
import { UNUSUAL_BUILT } from './build-once.ts';
import { pageAt, readBuild } from './built-site.ts';
import { attribute, elements, only, ownTextOf, textOf, withClass } from './elements.ts';
import { headFaults, titleOf } from './heads.ts';
import { brokenLinks, strayReferences, unreachable } from './links.ts';
import { arabic, chinese, endless, german, headed, hostile } from './unusual.ts';
import { invalidities } from './validity.ts';

const site = readBuild(UNUSUAL_BUILT);

/** The language and direction that an element's own words are in: those of the nearest element that says. */
function voiceOf(within: Nodes, wanted: Element): { lang?: string; dir?: string } {
  const around = [...elements(within), wanted].filter(
    (element) => element === wanted || elements(element).includes(wanted),
  );
  const nearest = (name: string) => around.flatMap((element) => attribute(element, name) ?? []).at(-1);
  return { lang: nearest('lang'), dir: nearest('dir') };
}

const addressOf = (path: string) => encodeURI(path);

test('pages of any language and with any text in them are whole, and no link between them breaks', () => {
  expect(headFaults(site)).toEqual([]);
  expect(brokenLinks(site)).toEqual([]);
  expect(strayReferences(site)).toEqual([]);
  expect(unreachable(site)).toEqual(['/404.html']);
});

test('pages of any language and with any text in them are valid HTML', async () => {
  const faults: string[] = [];
  for (const page of site.pages) faults.push(...(await invalidities(page)));
  expect(faults).toEqual([]);
});

test('no character is lost in any page', () => {
  expect(site.pages.filter(({ html }) => html.includes('\u{fffd}')).map(({ address }) => address)).toEqual(
    [],
  );
});

describe.each([
  ['an Arabic story', arabic, 'ar', 'rtl'],
  ['a Chinese story', chinese, 'zh-Hans', 'ltr'],
  ['a German story', german, 'de', 'ltr'],
])('%s', (_, story, lang, dir) => {
  test('has its headline, points and text in its language and direction, on a page in the paper’s', () => {
    const { tree } = pageAt(site, story.address);
    const heading = only(elements(tree, 'h1'));
    expect(textOf(heading)).toBe(story.headline);
    expect(voiceOf(tree, heading)).toEqual({ lang, dir });
    for (const name of ['body', 'key-points']) {
      expect(voiceOf(tree, only(withClass(only(elements(tree, 'article').slice(0, 1)), name)))).toEqual({
        lang,
        dir,
      });
    }
    expect(voiceOf(tree, only(elements(tree, 'main')))).toEqual({ lang: 'en-GB', dir: 'ltr' });
  });

  test('is listed in its language, and the paper’s words beside it stay in the paper’s', () => {
    const { tree } = pageAt(site, '/culture/');
    const items = withClass(tree, 'story');
    const item = only(items.filter((each) => textOf(each).includes(story.headline)));
    const link = only(elements(item, 'a').filter((each) => textOf(each) === story.headline));
    expect(voiceOf(tree, link)).toEqual({ lang, dir });
    expect(voiceOf(tree, only(elements(item, 'time')))).toEqual({ lang: 'en-GB', dir: 'ltr' });
    expect(voiceOf(tree, only(elements(item, 'summary')))).toEqual({ lang: 'en-GB', dir: 'ltr' });
    const point = only(elements(item, 'p').filter((each) => textOf(each) === story.point));
    expect(voiceOf(tree, point)).toEqual({ lang, dir });
    expect(voiceOf(tree, only(withClass(item, 'key-points')))).toEqual({ lang, dir });
  });

  test('is in its language and direction in feeds and in the index of the search', () => {
    const items = JSON.parse(readFileSync(join(UNUSUAL_BUILT, 'feed.json'), 'utf8')).items as Record<
      string,
      string
    >[];
    const item = items.find(({ title }) => title === story.headline)!;
    expect(item.content_html).toMatch(new RegExp(`^<div lang="${lang}" dir="${dir}">`));
    const rows = JSON.parse(readFileSync(join(UNUSUAL_BUILT, 'search/2024.json'), 'utf8')) as string[][];
    expect(rows.find((row) => row[1] === story.headline)!.slice(4)).toEqual([lang, dir]);
  });

  test('is named in its language where the next story links back to it', () => {
    const linking = site.pages.flatMap(({ tree }) =>
      withClass(tree, 'neighbours').flatMap((nav) => elements(nav, 'a').map((link) => ({ tree, link }))),
    );
    const to = linking.filter(({ link }) => decodeURI(attribute(link, 'href') ?? '') === story.address);
    expect(to.length).toBeGreaterThan(0);
    for (const { tree, link } of to) {
      const name = elements(link).find((each) => textOf(each) === story.headline) ?? link;
      expect(voiceOf(tree, name)).toEqual({ lang, dir });
    }
  });
});

test('lines of Chinese that an editor has wrapped are joined without a space', () => {
  expect(textOf(only(withClass(pageAt(site, chinese.address).tree, 'body')))).toContain('向读者开放，');
});

test('an address in Chinese letters is percent-encoded where it must be', () => {
  expect(pageAt(site, chinese.address).html).toContain(
    `href="https://morningproof.example${addressOf(chinese.address)}"`,
  );
});

test('a headline that is a word of three hundred letters stays whole', () => {
  const { tree } = pageAt(site, endless.address);
  expect(textOf(only(elements(tree, 'h1')))).toBe(endless.headline);
});

test('markup in copy is shown as it was typed and does nothing', () => {
  const page = pageAt(site, hostile.address);
  const article = only(elements(page.tree, 'article').slice(0, 1));
  expect(textOf(only(elements(page.tree, 'h1')))).toBe(hostile.headline);
  expect(titleOf(page)).toContain(hostile.headline);
  expect(elements(only(withClass(article, 'key-points')), 'li').map(ownTextOf)).toEqual([hostile.point]);
  expect(textOf(elements(only(withClass(article, 'body')), 'p')[0]!)).toBe(hostile.paragraph);
});

test('no script, frame or handler of a story’s text is on any page', () => {
  for (const { address, tree } of site.pages) {
    const scripts = elements(tree, 'script').filter((script) => textOf(script).startsWith('alert'));
    const handlers = elements(tree).filter((element) =>
      Object.keys(element.properties).some((name) => /^on[A-Z]/.test(name)),
    );
    expect([address, scripts.length, elements(tree, 'iframe').length, handlers.length]).toEqual([
      address,
      0,
      0,
      0,
    ]);
  }
});

test('stories that the copy names as related stand in its order below the story, newer ones too', () => {
  const below = only(withClass(pageAt(site, arabic.address).tree, 'earlier'));
  expect(textOf(only(elements(below, 'h2')))).toBe('Related stories');
  const links = elements(below, 'h3').flatMap((heading) => elements(heading, 'a'));
  expect(links.map((link) => decodeURI(attribute(link, 'href')!))).toEqual([german.address, chinese.address]);
});

test('a story of four parts has a list of them before its text, and one of fewer has none', () => {
  const { tree } = pageAt(site, headed.address);
  const article = only(withClass(tree, 'article'));
  const contents = only(withClass(article, 'contents'));
  const parts = elements(only(withClass(article, 'body')), 'h2').slice(0, 4);
  expect(elements(contents, 'a').map((link) => [textOf(link), attribute(link, 'href')])).toEqual(
    parts.map((part) => [textOf(part), `#${attribute(part, 'id')}`]),
  );
  expect(withClass(pageAt(site, german.address).tree, 'contents')).toEqual([]);
});

test('after a story come older ones of its section, each once', () => {
  const { tree } = pageAt(site, german.address);
  const links = withClass(tree, 'after').flatMap((after) =>
    elements(after, 'h3').flatMap((heading) => elements(heading, 'a')),
  );
  const addresses = links.map((link) => decodeURI(attribute(link, 'href')!));
  expect(addresses).toContain(arabic.address);
  expect(new Set(addresses).size).toBe(addresses.length);
  // The story before it is linked below as the previous one.
  expect(addresses).not.toContain(chinese.address);
});
