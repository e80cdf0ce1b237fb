import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltSite, digestsOf, pageAt, readBuild } from './built-site.ts';
import { trialSite } from './build-site.ts';
import { attribute, elements } from './elements.ts';
import { headFaults } from './heads.ts';
import { brokenLinks, strayReferences, unreachable } from './links.ts';
import { ELSEWHERE, plainSettings } from './settings.ts';
import { storyFiles } from './stories.ts';

const trial = trialSite();
let site: BuiltSite;

const linksOn = (address: string) =>
  elements(pageAt(site, address).tree, 'a').map((link) => attribute(link, 'href'));

beforeAll(async () => {
  trial.write('content/site.yaml', plainSettings());
  for (const { path, text } of storyFiles(6, 2023, 2025)) trial.write(path, text);
  trial.write(
    'content/articles/world/2024-05-05-linked.md',
    '---\ndate: 2024-05-05\nheadline: A story with links\nkeyPoints: [One point.]\n---\n\nSee [the world](/world/) and [that year](/2023/).\n',
  );
  await trial.publish(ELSEWHERE);
  site = readBuild(trial.dist, ELSEWHERE.SITE_URL, ELSEWHERE.BASE_PATH);
});

afterAll(() => trial[Symbol.dispose]());

test('a site published under a folder has every link and file under that folder', () => {
  expect(brokenLinks(site)).toEqual([]);
  expect(strayReferences(site)).toEqual([]);
  expect(unreachable(site)).toEqual(['/news/404.html']);
});

test('the fonts that the first view preloads are under that folder', () => {
  const files = readdirSync(join(trial.dist, '_astro')).filter((name) =>
    /^(?:display|text)\..*\.woff2$/.test(name),
  );
  expect(files).toHaveLength(2);
  for (const name of files) expect(pageAt(site, '/news/').html).toContain(`"/news/_astro/${name}"`);
});

test('a site published elsewhere gives its pages addresses of the host and folder it was built for', () => {
  expect(headFaults(site)).toEqual([]);
});

test('links that editors write from the root lead into the folder', () => {
  expect(linksOn('/news/2024/05/05/linked/')).toEqual(
    expect.arrayContaining(['/news/world/', '/news/2023/']),
  );
  expect(linksOn('/news/about/')).toContain('/news/');
});

test('an address of the site that is none stops the build with one clear sentence, and nothing is published', async () => {
  const before = digestsOf(trial.dist);
  const { code, output } = await trial.build({ SITE_URL: 'morningproof' });
  expect(code).toBe(1);
  expect(output).toContain('SITE_URL=morningproof: Write only the scheme and host');
  expect(output).not.toMatch(/^\s+at /m);
  expect(digestsOf(trial.dist)).toEqual(before);
});

test('a folder that cannot be part of an address stops the build with one clear sentence', async () => {
  const { code, output } = await trial.build({ BASE_PATH: '/my news?' });
  expect(code).toBe(1);
  expect(output).toContain('BASE_PATH=/my news?: Write `base` as a path');
  expect(output).not.toMatch(/^\s+at /m);
});
