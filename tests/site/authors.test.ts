import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { photograph } from '../photographs.ts';
import { digestsOf, pageAt, readBuild } from './built-site.ts';
import { runBuild, trialSite } from './build-site.ts';
import { attribute, elements, only, textOf, withClass } from './elements.ts';
import { brokenLinks } from './links.ts';
import { invalidities } from './validity.ts';

const trial = trialSite();
const PORTRAIT = 'content/authors/jane-roe.jpg';
const RECORD =
  'name: Jane Roe\nrole: Science correspondent\nabout: She writes on tides.\nemail: jane@example.org\n';

const pageOf = (author: string) => pageAt(readBuild(trial.dist), `/authors/${author}/`);

/** The addresses of the author's photograph. */
function addresses(): string[] {
  const portrait = only(withClass(pageOf('jane-roe').tree, 'portrait'));
  return elements(portrait).flatMap((element) =>
    [attribute(element, 'src'), attribute(element, 'srcSet')].flatMap(
      (value) => value?.split(',').map((source) => source.trim().split(' ')[0]!) ?? [],
    ),
  );
}

beforeAll(async () => {
  trial.write('content/authors/jane-roe.yaml', RECORD);
  trial.write(PORTRAIT, await (await photograph(600, 800, 3)).jpeg().toBuffer());
  trial.write(
    'content/articles/science/2024-05-01-tides.txt',
    'date 2024-05-01\nheadline: Tides rise\nbyline: Jane Roe and John Doe\n\n- They do.\n\nThe tides rise.\n',
  );
  await trial.publish();
});

afterAll(() => trial[Symbol.dispose]());

test('an author’s page says all that the file says', async () => {
  const page = pageOf('jane-roe');
  const head = only(withClass(page.tree, 'list-head'));
  expect(textOf(only(elements(head, 'h1')))).toBe('Jane Roe');
  expect(textOf(head)).toContain('Science correspondent');
  expect(textOf(head)).toContain('She writes on tides.');
  expect(attribute(only(elements(head, 'a')), 'href')).toBe('mailto:jane@example.org');
  expect(attribute(only(elements(head, 'img')), 'alt')).toBe('Jane Roe');
  expect(await invalidities(page)).toEqual([]);
  expect(brokenLinks(readBuild(trial.dist))).toEqual([]);
});

test('the photograph is published in each of its forms, square and small', async () => {
  const found = [...new Set(addresses())];
  expect(found).toHaveLength(4);
  for (const address of found) {
    const file = join(trial.dist, address);
    const { width, height } = await sharp(file).metadata();
    expect([width, height]).toEqual(address.includes('-160.') ? [160, 160] : [320, 320]);
    expect(readFileSync(file).length).toBeLessThan(40_000);
  }
});

test('an author without a file, and one without a photograph, has no empty place for it', () => {
  const { tree } = pageOf('john-doe');
  expect(withClass(tree, 'portrait')).toEqual([]);
  expect(elements(only(withClass(tree, 'list-head')), 'p')).toEqual([]);
});

test('another photograph has another address, and the site is what a clean build gives', async () => {
  const before = addresses();
  trial.write(PORTRAIT, await (await photograph(500, 500, 4)).jpeg().toBuffer());
  await trial.publish();
  const after = addresses();
  expect(after.filter((address) => before.includes(address))).toEqual([]);
  expect(before.filter((address) => existsSync(join(trial.dist, address)))).toEqual([]);
  expect(after.every((address) => existsSync(join(trial.dist, address)))).toBe(true);
  const { code } = await runBuild(trial.root, {}, ['--out', 'clean']);
  expect(code).toBe(0);
  expect(digestsOf(join(trial.root, 'clean'))).toEqual(digestsOf(trial.dist));
});

test('a photograph that cannot be read stops the build, and the site stays', async () => {
  const before = digestsOf(trial.dist);
  trial.write(PORTRAIT, 'no picture');
  const { code, output } = await trial.build();
  expect(code).not.toBe(0);
  expect(output).toContain(PORTRAIT);
  expect(output).toContain('Save it again as JPEG, PNG or WebP.');
  expect(digestsOf(trial.dist)).toEqual(before);
});
