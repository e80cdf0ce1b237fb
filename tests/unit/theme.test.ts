import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, parseColour, toHex, toOklch } from '../../src/theme/colour-space.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';
import { themedToken } from '../../src/theme/themed-token.ts';
import { leastContrast, readTheme as read, themeYaml as yamlOf } from './read-theme.ts';

const TOKENS = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

describe('without a theme', () => {
  test('the palette is that of the style sheet', () => {
    const tokens = [...TOKENS.matchAll(/--(\w+): light-dark\((oklch\([^)]*\)), (oklch\([^)]*\))\)/g)];
    expect(tokens.map(([, name]) => name)).toEqual(['paper', 'ink', 'quiet', 'rule', 'tint', 'accent']);
    for (const [, name, light, dark] of tokens) {
      const { light: inLight, dark: inDark } = DEFAULT_PALETTE;
      expect([name, toHex(parseColour(light!)!)]).toEqual([name, inLight[name as 'paper']]);
      expect([name, toHex(parseColour(dark!)!)]).toEqual([name, inDark[name as 'paper']]);
    }
  });

  test.each(['', 'theme: {}\n', 'theme: { light: {} }\n'])('%j leaves all as it is', (theme) => {
    expect(read(theme).palette).toEqual(DEFAULT_PALETTE);
  });

  test.each(['light', 'dark'] as const)('every text can be read: %s', (scheme) => {
    expect(leastContrast(DEFAULT_PALETTE, scheme)).toBeGreaterThan(4.5);
  });
});

describe('a theme', () => {
  test('may set one colour: the rest stays, and the other scheme gets its hue', () => {
    const { palette } = read(yamlOf('light', { accent: '#00603f' }));
    expect(palette!.light).toEqual({ ...DEFAULT_PALETTE.light, accent: '#00603f' });
    const { accent, ...others } = palette!.dark;
    expect(others).toEqual({ ...DEFAULT_PALETTE.dark, accent: undefined, ...others });
    expect(toOklch(accent).h).toBeCloseTo(toOklch('#00603f').h, -1);
    expect(toOklch(accent).l).toBeCloseTo(toOklch(DEFAULT_PALETTE.dark.accent).l, 1);
  });

  test('makes lines, small print and maps from paper and ink', () => {
    const { palette } = read(yamlOf('light', { paper: '#f2f7ff', ink: '#0a1a2f' }));
    const { paper, tint, rule, quiet, ink, sea, land } = palette!.light;
    const lightness = [paper, tint, rule, quiet, ink].map((hex) => toOklch(hex).l);
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a));
    expect(new Set([paper, tint, rule, quiet, ink, sea, land, DEFAULT_PALETTE.light.sea]).size).toBe(8);
    expect(leastContrast(palette!, 'light')).toBeGreaterThanOrEqual(4.5);
    expect(palette!.dark).toEqual(DEFAULT_PALETTE.dark);
  });

  test.each([
    ['#0b5', '#00bb55'],
    ['rebeccapurple', '#663399'],
    ['rgb(0 75 35)', '#004b23'],
    ['rgb(0, 75, 35)', '#004b23'],
    ['hsl(148 100% 14.7%)', '#004b23'],
    ['oklch(43% 0.14 27)', '#8d2521'],
    ['oklch(100% 0 none)', '#ffffff'],
  ])('reads %s', (written, hex) => {
    const scheme = toOklch(hex).l > 0.6 ? 'dark' : 'light';
    expect(read(yamlOf(scheme, { accent: written })).palette![scheme].accent).toBe(hex);
  });
});

describe('what is no colour is told with its place', () => {
  test.each([
    ['theme:\n  light:\n    accent: #7a1f1c\n', /^site\.yaml:6:13: .*in quotes/],
    ['theme:\n  light:\n    accent: 7a1f1c\n', /^site\.yaml:6:13: .*Write `'#7a1f1c'`/],
    ['theme:\n  light:\n    accent: 123456\n', /^site\.yaml:6:13: .*in quotes/],
    ["theme:\n  dark:\n    ink: 'var(--ink)'\n", /^site\.yaml:6:10: .*`var\(--ink\)` is no colour/],
    ["theme:\n  dark:\n    ink: 'currentcolor'\n", /is no colour/],
    ["theme:\n  dark:\n    paper: 'rgb(10 20 30 / 50%)'\n", /opaque colour, such as `'#0a141e'`/],
    [
      "theme:\n  light:\n    accent: 'oklch(50% 0.4 140)'\n",
      /The nearest colour of sRGB is `'oklch\(50% 0\.1/,
    ],
    ["theme:\n  light:\n    papper: '#fff'\n", /^site\.yaml:6:5: .*Did you mean `paper`\?/],
    ['theme: blue\n', /^site\.yaml:4:8: .*Write `light:` and `dark:`/],
    ['theme:\n  light: blue\n', /^site\.yaml:5:10: .*Write `accent`, `paper` or `ink`/],
  ])('%j', (theme, message) => {
    const { palette, messages } = read(theme);
    expect(palette).toBeUndefined();
    expect(messages).toEqual([expect.stringMatching(message)]);
  });
});

describe('too little contrast', () => {
  test('names the pair, its ratio and the nearest colour that passes, in the notation of the editor', () => {
    expect(read("theme:\n  light:\n    accent: '#e06050'\n").messages).toEqual([
      "site.yaml:6:13: `theme.light.accent`: Accent on paper (#fcfbf8) has a contrast of 3.4:1, and text needs 4.5:1. The nearest colour that passes is `'#b93c2f'`.",
    ]);
    expect(read("theme:\n  light:\n    accent: 'oklch(70% 0.12 140)'\n").messages).toEqual([
      expect.stringMatching(/nearest colour that passes is `'oklch\([\d.]+% 0\.12 140\)'`\.$/),
    ]);
  });

  test('is told of the paper if the ink is the default, else of the ink', () => {
    expect(read("theme:\n  light:\n    paper: '#777'\n").messages).toEqual([
      expect.stringMatching(/^site\.yaml:6:12: `theme\.light\.paper`: Ink on paper \(#777777\)/),
    ]);
    expect(read("theme:\n  light:\n    paper: '#eee'\n    ink: '#999'\n").messages).toEqual([
      expect.stringMatching(/^site\.yaml:7:10: `theme\.light\.ink`: Ink on paper \(#eeeeee\)/),
    ]);
  });

  test('of a paper on which nothing can be read', () => {
    const theme = "theme:\n  light:\n    paper: '#777'\n    ink: '#000'\n    accent: '#000'\n";
    expect(read(theme).messages[0]).toMatch(/^site\.yaml:6:12: .*Even black or white text on paper/);
  });
});

test('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});

describe('the tokens of the style sheet', () => {
  const themed = { ...DEFAULT_PALETTE, dark: { ...DEFAULT_PALETTE.dark, accent: '#88ccaa' } };

  test('get what the theme changes, and keep the rest to the byte', () => {
    const value = 'light-dark(oklch(43% 0.14 27), oklch(78% 0.1 35))';
    expect(themedToken('--accent', value, themed)).toBe('light-dark(oklch(43% 0.14 27), #88ccaa)');
    expect(themedToken('--accent', value, DEFAULT_PALETTE)).toBe(value);
    const again = themedToken('--accent', value, themed)!;
    expect(themedToken('--accent', again, themed)).toBe(again);
  });

  test.each([
    ['--gap', '1rem'],
    ['--paper', '#fff'],
    ['color', 'light-dark(#000, #fff)'],
  ])('%s: %s is left alone', (property, value) => {
    expect(themedToken(property, value, themed)).toBeUndefined();
  });

  test('in another notation are a mistake', () => {
    expect(() => themedToken('--paper', 'light-dark(white, black)', themed)).toThrow(/--paper/);
  });
});
