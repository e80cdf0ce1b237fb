import { expect, test } from 'vitest';
import { redirectsFile } from '../../src/outputs/site-files/redirects.ts';
import { parseHeaders } from '../../src/hosting/header-file.ts';
import { caddyfile } from '../../src/hosting/caddy.ts';
import { parseRedirects } from '../../src/hosting/redirect-file.ts';
import { nginxConfig } from '../../src/hosting/nginx.ts';
import { siteOf, storyOf } from './outputs-site.ts';

const site = siteOf();
const moved = (...aliases: string[]) => parseRedirects(redirectsFile([storyOf({ aliases })], site.base));

test('`_redirects` reads back as the addresses it was made of', () => {
  const to = '/news/2023/07/14/storm-breaks-quay/';
  expect(moved('/früher/', '/old.html', '/a b')).toEqual([
    { from: '/news/früher/', to },
    { from: '/news/old.html', to },
    { from: '/news/a b/', to },
  ]);
});

test.each([
  ['nginx', nginxConfig],
  ['Caddy', (of: typeof site, from: ReturnType<typeof moved>) => caddyfile(of, from)],
])('%s is told of plain old addresses, and of none that its language would read otherwise', (_, make) => {
  const hostile = ['/{$HOME}/', '/a"; return 200 "b/', '/$uri/', '/a\\"/', '/`a`/', '/{path}/'];
  const text = make(site, moved('/früher/', ...hostile));
  expect(text).toContain('"/news/früher/"');
  // But for the one line of the plain address, all is as if there were no other.
  expect(text).toBe(make(site, moved('/früher/')));
});

test('`_headers` is read as hosts read it', () => {
  const headersOf = parseHeaders('/*\n  A: every: one\n\n/:part/\n  B: a folder\n\n/x/*\n  C: below\n');
  expect(headersOf('/')).toEqual([['A', 'every: one']]);
  expect(headersOf('/y/')).toEqual([
    ['A', 'every: one'],
    ['B', 'a folder'],
  ]);
  expect(headersOf('/x/y.png')).toEqual([
    ['A', 'every: one'],
    ['C', 'below'],
  ]);
});
