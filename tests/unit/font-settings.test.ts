import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { faceStyles } from '../../src/build/fonts/face-styles.ts';
import { cutFonts } from '../../src/build/fonts/cut-fonts.ts';
import { averageWidth } from '../../src/build/fonts/average-width.ts';
import { fontWarnings } from '../../src/build/fonts/font-warnings.ts';
import { siteFaces } from '../../src/build/fonts/site-faces.ts';
import { ContentError } from '../../src/diagnostics/user-error.ts';
import { readSite } from '../../src/settings/read-site.ts';
import type { Site } from '../../src/settings/site-schema.ts';
import { readFileSync } from 'node:fs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

/** A paper's folder with these settings, and the packages of the engine. */
function paperWith(fonts: string, language = 'en'): string {
  const root = mkdtempSync(join(tmpdir(), 'wirecopy-faces-'));
  roots.push(root);
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(
    join(root, 'content/site.yaml'),
    `title: The Proof\nurl: https://proof.example\nlanguage: ${language}\nsections: [{ id: world, title: World }]\nfonts:\n${fonts}`,
  );
  return root;
}

/** Puts a package into the paper's folder. */
function install(root: string, name: string, metadata: object, files: readonly string[]): void {
  const folder = join(root, 'node_modules', name);
  mkdirSync(join(folder, 'files'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.0.0' }));
  writeFileSync(join(folder, 'metadata.json'), JSON.stringify(metadata));
  for (const file of files) writeFileSync(join(folder, 'files', file), '');
}

function mistakesOf(root: string): string {
  try {
    readSite(root, {});
  } catch (cause) {
    if (cause instanceof ContentError) return cause.message;
    throw cause;
  }
  return '';
}

describe('the setting `fonts`', () => {
  test.each([
    ['  text: lodash\n', ':6:9', '`@fontsource/literata`'],
    ['  text: 5\n', ':6:9', 'font package'],
    ['  body: x\n', ':6:3', '`text`, `headlines`'],
    ["  text: '@fontsource/literatta'\n", ':6:9', 'Did you mean `@fontsource/literata`?'],
    ["  headlines: '@fontsource/qqqq'\n", ':6:14', '`npm install @fontsource/qqqq`'],
    ["  headlines: '@fontsource-variable/literata'\n", ':6:14', 'Did you mean `@fontsource/literata`?'],
  ])('%j is a mistake at its place, with what to write', (fonts, place, mend) => {
    const message = mistakesOf(paperWith(fonts));
    expect(message).toContain(`content/site.yaml${place}`);
    expect(message).toContain(mend);
  });

  test.each<[string, object, string[], string]>([
    ['no font package', {}, [], 'is no font package'],
    ['only pictures', { subsets: ['emoji'] }, ['odd-emoji-400-normal.woff2'], 'only emoji'],
    ['only an italic', {}, ['odd-latin-400-italic.woff2'], 'only an italic'],
    ['another format', {}, ['odd-latin-400-normal.woff'], 'WOFF2'],
  ])('a package with %s is a mistake', (_, metadata, files, mend) => {
    const root = paperWith("  text: '@fontsource/odd'\n");
    const whole = { id: 'odd', family: 'Odd', category: 'serif', subsets: ['latin'], weights: [400] };
    install(root, '@fontsource/odd', files.length > 0 ? { ...whole, ...metadata } : metadata, files);
    const message = mistakesOf(root);
    expect(message).toContain('content/site.yaml:6:9');
    expect(message).toContain(mend);
  });

  test('finds a package of the paper before one of the engine', () => {
    const root = paperWith("  text: '@fontsource/literata'\n");
    const own = { id: 'literata', family: 'Own', category: 'serif', subsets: ['latin'], weights: [400] };
    install(root, '@fontsource/literata', own, ['literata-latin-400-normal.woff2']);
    expect(mistakesOf(root)).toBe('');
    expect(siteFaces(root, readSite(root, {}).fonts)[0]!.package.family).toBe('Own');
  });
});

const LITERATA = '@fontsource/literata';
const FRANK = '@fontsource/frank-ruhl-libre';
const describeCuts = async (fonts: Site['fonts'], language = 'en') =>
  (await cutFonts(ROOT, language, siteFaces(ROOT, fonts))).map(
    ({ name, from, fileWeight, isFirst }) =>
      `${name} ${from.replace(/.*\//, '')} ${fileWeight}${isFirst ? ' first' : ''}`,
  );

describe('the faces', () => {
  test('of text and headlines are cut by themselves', async () => {
    const cuts = await describeCuts({ text: LITERATA, headlines: FRANK });
    expect(cuts).toEqual(
      expect.arrayContaining([
        'display frank-ruhl-libre 500 first',
        'text literata 400 first',
        'bold literata 600',
        'italic literata 400',
        'more-display-latin frank-ruhl-libre 500',
        'more-latin literata 400',
        'more-strong-latin literata 600',
      ]),
    );
    expect(cuts.filter((cut) => cut.endsWith('first'))).toHaveLength(2);
  });

  test('of the text also set the headlines, if nothing else is named; the text stays as it is with headlines alone', async () => {
    expect(await describeCuts({ text: LITERATA })).toContain('display literata 500 first');
    const headlines = await describeCuts({ headlines: FRANK });
    expect(headlines).toContain('display frank-ruhl-libre 500 first');
    expect(headlines).toContain('text newsreader 400 first');
  });

  test('of another script are cut to all of its letters', async () => {
    expect(await describeCuts({ text: LITERATA }, 'el')).toContain('text-greek literata 400 first');
    expect(await describeCuts({ headlines: FRANK }, 'he')).toEqual(
      expect.arrayContaining(['display-hebrew frank-ruhl-libre 500 first']),
    );
  });

  test('get fallbacks whose lines are as long as their own', async () => {
    const faces = siteFaces(ROOT, { text: LITERATA, headlines: FRANK });
    const cuts = await cutFonts(ROOT, 'en', faces);
    const { fallbackFaces, faceTokens } = await faceStyles(faces, cuts, false);
    const size = Number(/fit-dejavu;src:[^;]*;size-adjust:(\d+)%/.exec(fallbackFaces)![1]) / 100;
    for (const name of ['display', 'text']) {
      const width = averageWidth(readFileSync(cuts.find((cut) => cut.name === name)!.path));
      // DejaVu Serif's mean width, as in fallback-faces.test.ts.
      expect(Math.abs(width / (size * 0.515) - 1)).toBeLessThanOrEqual(0.06);
    }
    expect(faceTokens).toContain('--text:Literata,Literata More,var(--fallback)');
    expect(faceTokens).toContain('--display:Frank Ruhl Libre Display,Frank Ruhl Libre More,var(--text)');
  });

  test('that differ in width have a fallback each', async () => {
    // Markazi Text is narrow.
    const faces = siteFaces(ROOT, { text: LITERATA, headlines: '@fontsource/markazi-text' });
    const { fallbackFaces, faceTokens } = await faceStyles(faces, await cutFonts(ROOT, 'en', faces), false);
    expect(fallbackFaces).toContain('font-family:head-fit-georgia');
    expect(faceTokens).toContain('[data-fallback]:not([data-face=sans]){--display:var(--heads)}');
  });

  test('say whose they are, as the licence asks', async () => {
    const cuts = await cutFonts(ROOT, 'en', siteFaces(ROOT, { text: LITERATA, headlines: FRANK }));
    const { create } = await import('fontkitten');
    for (const { path } of cuts) {
      const { name } = create(readFileSync(path)) as unknown as {
        name: { records: Record<string, Record<string, string>> };
      };
      expect(name.records.copyright!.en).toMatch(/Project Authors/);
      expect(name.records.licenseURL!.en).toMatch(/OFL/i);
    }
  });
});

async function warningsOf(fonts: string, language = 'en'): Promise<string[]> {
  const root = paperWith(fonts, language);
  return (await fontWarnings(root, readSite(root, {}))).map(
    ({ line, column, reason }) => `${line}:${column} ${reason}`,
  );
}

describe('the warnings', () => {
  test('are none for faces that have all letters and few bytes', async () => {
    const fonts = `  text: '${LITERATA}'\n  headlines: '${FRANK}'\n`;
    expect(await warningsOf(fonts, 'pl')).toEqual([]);
    expect(await warningsOf(fonts, 'tr')).toEqual([]);
  });

  test('name the letters of the language that a face lacks', async () => {
    expect((await warningsOf(`  headlines: '${FRANK}'\n`, 'vi'))[0]).toMatch(
      /^6:14 Frank Ruhl Libre lacks letters of the site’s language: ả ạ /,
    );
    expect((await warningsOf(`  text: '${FRANK}'\n`, 'el'))[0]).toContain('has no letters for Greek');
  });

  test('say which fonts are too large', async () => {
    expect((await warningsOf("  text: '@fontsource/markazi-text'\n", 'ar'))[0]).toMatch(
      /^6:3 The fonts of the first view have \d\d\.\d KB together \(display 8\.\d KB, /,
    );
  });
});
