import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { footHtml } from '../../src/archive/foot-text.ts';
import { ContentError } from '../../src/diagnostics/user-error.ts';
import { linksOfFoot } from '../../src/loader/foot-links.ts';
import { readSite } from '../../src/settings/read-site.ts';

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function paperWith(foot: string): string {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-foot-'));
  roots.push(root);
  mkdirSync(join(root, 'content'));
  writeFileSync(
    join(root, 'content/site.yaml'),
    `title: The Proof\nurl: https://proof.example\nsections: [{ id: world, title: World }]\nfoot:\n${foot}`,
  );
  return root;
}

test.each([
  ['  text: 5\n', ':5:9', '`text: '],
  ['  text: ""\n', ':5:9', '`text: '],
  ['  word: x\n', ':5:3', '`text`, `links`'],
  ['  links: x\n', ':5:10', '`title` and a `url`'],
  ['  links: [{ url: /about/ }]\n', ':5:11', '`title`'],
  ['  links: [{ title: A, url: about }]\n', ':5:28', '`https://`'],
  ['  links: [{ title: A, url: "javascript:alert(1)" }]\n', ':5:28', '`https://`'],
  ['  links: [{ title: A, url: //evil.example/ }]\n', ':5:28', '`https://`'],
  ['  links: [{ title: A, url: "mailto:me" }]\n', ':5:28', '`mailto:`'],
])('%j is a mistake at its place, with what to write', (foot, place, mend) => {
  let message = '';
  try {
    readSite(paperWith(foot), {});
  } catch (cause) {
    if (!(cause instanceof ContentError)) throw cause;
    ({ message } = cause);
  }
  expect(message).toContain(`content/site.yaml${place}`);
  expect(message).toContain(mend);
});

test('the paths among the links are checked at their places', () => {
  const root = paperWith(
    '  links:\n    - { title: A, url: https://a.example/ }\n    - { title: B, url: /about/#us }\n    - { title: C, url: mailto:c@a.example }\n',
  );
  const site = readSite(root, {});
  expect(site.foot?.links).toHaveLength(3);
  expect(linksOfFoot(root, site)).toEqual([
    {
      file: 'content/site.yaml',
      path: '/',
      ids: [],
      links: [{ to: '/about/#us', line: 7, column: 24 }],
    },
  ]);
  expect(linksOfFoot(root, {})).toEqual([]);
});

test('the text is text, whose addresses are links', () => {
  expect(footHtml('A <b>\n& more.\n\nSee https://a.example/b, or x@a.example.')).toBe(
    '<p>A &#x3C;b> &#x26; more.</p>\n<p>See <a href="https://a.example/b" rel="external noopener noreferrer">https://a.example/b</a>, or <a href="mailto:x@a.example">x@a.example</a>.</p>',
  );
});
