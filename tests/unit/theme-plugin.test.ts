import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preprocessCSS, resolveConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintSite } from '../../src/build/site-fingerprint.ts';
import { themePlugin } from '../../src/build/theme-plugin.ts';
import { readSite } from '../../src/settings/read-site.ts';

const SHEET = fileURLToPath(new URL('../../src/styles/site.css', import.meta.url));
const SETTINGS = 'title: The Proof\nurl: https://example.org\nsections: [{ id: world, title: World }]\n';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-theme-'));
  mkdirSync(join(root, 'content'));
});
afterAll(() => rmSync(root, { recursive: true }));
const write = (file: string, text: string) => writeFileSync(join(root, 'content', file), text);

const fingerprint = () => fingerprintSite(root, readSite(root, {}), [], {});

async function styles(isThemed: boolean): Promise<string> {
  const plugins = isThemed ? [themePlugin(root)] : [];
  const config = await resolveConfig({ root, configFile: false, logLevel: 'silent', plugins }, 'build');
  return (await preprocessCSS(readFileSync(SHEET, 'utf8'), SHEET, config)).code;
}

describe('the style sheet of pages', () => {
  test('is the same to the byte without a theme', async () => {
    write('site.yaml', SETTINGS);
    expect(await styles(true)).toBe(await styles(false));
  });

  test('has the colours of a theme in the place of its own, and prints in black', async () => {
    write('site.yaml', `${SETTINGS}theme: { light: { accent: '#004b23', paper: '#f2fff7' } }\n`);
    const css = await styles(true);
    expect(css).toContain('--paper: light-dark(#f2fff7, oklch(18.5% 0.006 85));');
    expect(css).toMatch(/--accent: light-dark\(#004b23, #[\da-f]{6}\);/);
    expect(css).toContain('--paper: #fff;');
    expect(css.match(/--paper: /g)).toHaveLength(2);
  });
});

describe('what every page depends on', () => {
  test('changes with the theme', () => {
    write('site.yaml', SETTINGS);
    const before = fingerprint();
    write('site.yaml', `${SETTINGS}theme: { dark: { accent: '#88ccaa' } }\n`);
    expect(fingerprint().code).not.toBe(before.code);
    expect(fingerprint().bundle).not.toBe(before.bundle);
  });

  test('changes with the editor’s own style, also when that is deleted', () => {
    const without = fingerprint();
    write('style.css', 'a { color: red }');
    const first = fingerprint();
    write('style.css', 'a { color: tan }');
    const second = fingerprint();
    expect(new Set([without.code, first.code, second.code]).size).toBe(3);
    rmSync(join(root, 'content/style.css'));
    expect(fingerprint()).toEqual(without);
  });
});
