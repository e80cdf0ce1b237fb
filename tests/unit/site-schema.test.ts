import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { VFile } from 'vfile';
import { afterEach, describe, expect, it } from 'vitest';
import { ContentError } from '../../src/diagnostics/user-error.ts';
import { type Site } from '../../src/settings/site-schema.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { parseYaml } from '../../src/diagnostics/read-yaml.ts';

const GOOD = `title: The Morning Proof
url: https://proof.example
timeZone: Europe/London
sections:
  - id: world
    title: World
`;

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

function projectWith(yaml: string | undefined): string {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-site-'));
  roots.push(root);
  mkdirSync(join(root, 'content'));
  if (yaml !== undefined) writeFileSync(join(root, 'content/site.yaml'), yaml);
  return root;
}

function settings(yaml: string | undefined, env: Record<string, string> = {}): Site {
  return readSite(projectWith(yaml), env);
}

/** The text an editor gets where the settings are wrong. */
function complaint(yaml: string | undefined, env: Record<string, string> = {}): string {
  try {
    settings(yaml, env);
  } catch (cause) {
    if (cause instanceof ContentError) return cause.message;
    throw cause;
  }
  return '';
}

describe('the site’s settings', () => {
  it('need a title, an address and a section; the rest has defaults', () => {
    expect(settings(GOOD.replace('timeZone: Europe/London\n', ''))).toMatchObject({
      title: 'The Morning Proof',
      tagline: '',
      url: 'https://proof.example',
      base: '',
      language: 'en',
      timeZone: 'UTC',
      sections: [{ id: 'world', title: 'World' }],
    });
  });

  it.each([
    ['url: https://proof.example', 'url: https://proof.example/', { url: 'https://proof.example' }],
    ['url: https://proof.example', 'url: https://PROOF.example:8443', { url: 'https://proof.example:8443' }],
    ['url:', 'base: /\nurl:', { base: '' }],
    ['url:', 'base: /news/\nurl:', { base: '/news' }],
    ['url:', 'contact: desk@proof.example\nurl:', { contact: 'desk@proof.example' }],
    ['url:', 'language: de-CH\nurl:', { language: 'de-CH' }],
    ['url:', 'url:', { cards: { newest: 500 }, search: true }],
    ['url:', 'cards: false\nsearch: false\nurl:', { cards: false, search: false }],
    ['url:', 'cards:\n  newest: 7\nurl:', { cards: { newest: 7 } }],
  ])('%j may be %j', (from, to, expected) => {
    expect(settings(GOOD.replace(from, to))).toMatchObject(expected);
  });

  it.each([
    ['title: The Morning Proof\n', '', ':1:1', '`title`'],
    ['title: The Morning Proof', 'title: 2023', ':1:8', '`title`'],
    ['https://proof.example', 'proof.example', ':2:6', '`https://example.org`'],
    ['https://proof.example', 'https://proof.example/news', ':2:6', '`base`'],
    ['https://proof.example', 'javascript:alert(1)', ':2:6', '`https://example.org`'],
    ['Europe/London', 'London', ':3:11', '`Europe/London`'],
    ['timeZone: Europe/London', 'language: english please', ':3:11', '`en`'],
    ['timeZone: Europe/London', 'base: news', ':3:7', '`/news`'],
    ['timeZone: Europe/London', 'contact: me', ':3:10', 'e-mail'],
    ['timeZone:', 'timezone:', ':3:1', '`timezone`'],
    ['timeZone: Europe/London', 'cards: no', ':3:8', '`false`'],
    ['timeZone: Europe/London', 'cards: {newest: few}', ':3:8', '`newest: 500`'],
    ['timeZone: Europe/London', 'cards: {newest: -1}', ':3:17', '`500`'],
    ['timeZone: Europe/London', 'search: off', ':3:9', '`search: false`'],
    ['id: world', 'id: World', ':5:9', 'small letters'],
    ['id: world', 'id: topics', ':5:9', 'Choose another'],
    ['    title: World\n', '', ':5:5', '`title`'],
    ['  - id: world\n    title: World\n', '  []\n', ':5:3', 'at least one section'],
    ['    title: World\n', '    title: World\n  - id: world\n    title: Again\n', ':5:3', 'same `id`'],
    ['title: The', 'title: "The', ':', 'not YAML'],
    ['title: The', 'title: a: The', ':1', 'not YAML'],
  ])('%j instead %j is told at its place, with what to write', (from, to, place, mend) => {
    const message = complaint(GOOD.replace(from, to));
    expect(message).toContain(`content/site.yaml${place}`);
    expect(message).toContain(mend);
    expect(message).toContain('the site is unchanged');
  });

  it.each([
    ['    title: World\n', '    title: World\n    titel: x\n', ':7:5', '`sections.0`', '`title`'],
    ['url:', 'security:\n  expires: 2027-06-30\n  contacts: x\nurl:', ':4:3', '`security`', '`contact`'],
    ['url:', 'policies:\n  ethic: /ethics/\nurl:', ':3:3', '`policies`', '`ethics`'],
    ['url:', 'cards:\n  newst: 5\nurl:', ':3:3', '`cards`', '`newest`'],
  ])(
    'that are not known in a map of the settings are told at their place: %j',
    (from, to, place, map, name) => {
      const message = complaint(GOOD.replace(from, to));
      expect(message).toContain(`content/site.yaml${place} `);
      expect(message).toContain(`${map}. Did you mean ${name}?`);
      expect(message).toMatch(/The (?:fields are|only field is) `/);
    },
  );

  it('tell every mistake at once, and no stack trace', () => {
    const message = complaint(GOOD.replace('Europe/London', 'London').replace('id: world', 'id: World'));
    expect(message).toMatch(/^2 mistakes/);
    expect(message).not.toMatch(/\n\s+at /);
  });

  it('that are not there are told', () => {
    expect(complaint(undefined)).toContain('content/site.yaml:1:1  error  The file is missing.');
    expect(complaint('')).toContain('content/site.yaml:1:1');
  });

  it('take address and folder of a preview from the environment', () => {
    const preview = { SITE_URL: 'https://preview.example', BASE_PATH: 'pr-1/' };
    expect(settings(GOOD, preview)).toMatchObject({ url: 'https://preview.example', base: '/pr-1' });
    expect(settings(GOOD, { SITE_URL: ' ', BASE_PATH: '' })).toMatchObject({ url: 'https://proof.example' });
    expect(complaint(GOOD, { SITE_URL: 'preview' })).toContain('SITE_URL=preview');
  });
});

describe('YAML held against a schema', () => {
  const schema = z.strictObject({
    name: z.string('Write the name.'),
    tags: z.array(z.string('Write text.')).default([]),
  });
  const read = (text: string, offset = 0) => {
    const file = new VFile({ path: 'a.yaml' });
    const value = parseYaml(text, schema, file, { lineOffset: offset });
    return {
      value,
      told: file.messages.map((each) => `${each.ruleId} ${each.line}:${each.column} ${each.reason}`),
    };
  };

  it('gives the value', () => {
    expect(read('name: Jane\ntags: [a]')).toEqual({ value: { name: 'Jane', tags: ['a'] }, told: [] });
  });

  it('points at what is wrong, below the lines above it', () => {
    expect(read('name: 1\ntags:\n  - a\n  - 2\n', 1)).toEqual({
      value: undefined,
      told: ['bad-value 2:7 `name`: Write the name.', 'bad-value 5:5 `tags.1`: Write text.'],
    });
  });

  it('names a field that is not known', () => {
    expect(read('name: Jane\nrole: x').told.join()).toMatch(/^bad-value 2:1 There is no field `role`/);
  });

  it('names each field that is not known at its own place, the nearest that is, and all of them', () => {
    expect(read('photo: x\nnmae: Jane\n', 1).told).toEqual([
      'bad-value 2:1 `name`: Write the name.',
      'bad-value 2:1 There is no field `photo`. Delete it, or correct its name. The fields are `name`, `tags`.',
      'bad-value 3:1 There is no field `nmae`. Did you mean `name`? The fields are `name`, `tags`.',
    ]);
  });

  it('says where the YAML breaks off', () => {
    expect(read('name: "Jane').told.join()).toMatch(/^not-yaml 1:\d+ This is not YAML: /);
  });
});
