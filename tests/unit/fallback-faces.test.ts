import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { beforeAll, expect, test } from 'vitest';
import { cutFonts } from '../../src/build/fonts/cut-fonts.ts';
import { fitFallback, NEWSREADER_METRICS } from '../../src/build/fonts/fallback-faces.ts';
import { siteFaces } from '../../src/build/fonts/site-faces.ts';
import { averageWidth } from '../../src/build/fonts/average-width.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

// The mean width of a character of English news, in font sizes, as `tests/bench/first-view/fallbacks.ts` measures it in
// Debian's packages. Where a font is not free, one of the same widths was measured.
const WIDTHS: Readonly<Record<string, number>> = {
  // Gelasio 1.008, made to Georgia's widths
  Georgia: 0.4429,
  // fonts-noto-core 20201225
  'Noto Serif': 0.4779,
  'NotoSerif-Regular': 0.4779,
  // fonts-liberation2 2.1.5 made to the widths of Times New Roman
  'Times New Roman': 0.4045,
  'Liberation Serif': 0.4045,
  // fonts-crosextra-caladea 20200211, made to Cambria's widths
  Cambria: 0.4078,
  // fonts-dejavu-core 2.37
  'DejaVu Serif': 0.515,
};

// Letters a line differ by no more than this between all fonts. All have to fit between the text and the headlines.
const LARGEST_DIFFERENCE = 0.05;

interface FittedFont {
  fonts: string[];
  size: number;
  ascent: number;
  descent: number;
}

function fittedFonts(rules: string): FittedFont[] {
  return [...rules.matchAll(/@font-face\{([^}]*)\}/g)].map(([, rule]) => {
    const share = (name: string) => Number(new RegExp(`${name}:([\\d.]+)%`).exec(rule!)![1]) / 100;
    return {
      fonts: [...rule!.matchAll(/local\(([^)]+)\)/g)].map(([, name]) => name!),
      size: share('size-adjust'),
      ascent: share('ascent-override'),
      descent: share('descent-override'),
    };
  });
}

const FALLBACKS = fittedFonts(fitFallback(NEWSREADER_METRICS, 'serif').faces);
const EACH = FALLBACKS.flatMap((fallback) => fallback.fonts.map((font) => [font, fallback] as const));

let display: Buffer;
let text: Buffer;

beforeAll(async () => {
  const first = (await cutFonts(ROOT, 'en', siteFaces(ROOT, undefined))).filter(({ isFirst }) => isFirst);
  [display, text] = first.map(({ path }) => readFileSync(path)) as [Buffer, Buffer];
});

test('every font whose widths are known is a fallback, and no other', () => {
  expect(EACH.map(([font]) => font).toSorted()).toEqual(Object.keys(WIDTHS).toSorted());
});

test.each(EACH)('%s has lines as long as Newsreader’s, in text and headlines', (font, { size }) => {
  const width = size * WIDTHS[font]!;
  for (const cut of [display, text]) {
    const ratio = averageWidth(cut) / width;
    expect(Math.max(ratio, 1 / ratio)).toBeLessThanOrEqual(1 + LARGEST_DIFFERENCE);
  }
});

test('all fallbacks have lines of the same length', () => {
  const widths = EACH.map(([font, { size }]) => size * WIDTHS[font]!);
  console.log(
    EACH.map(
      ([font], index) =>
        `${font}: ${((66 * averageWidth(text)) / widths[index]!).toFixed(1)} letters where Newsreader has 66`,
    ).join('\n'),
  );
  expect(Math.max(...widths) / Math.min(...widths)).toBeLessThanOrEqual(1 + LARGEST_DIFFERENCE);
});

test.each(EACH)('%s has lines as high as Newsreader’s', (_, { size, ascent, descent }) => {
  const font = create(text) as Font;
  // Within a quarter of a pixel at 20 pixels.
  expect(Math.abs(size * ascent - font.ascent / font.unitsPerEm)).toBeLessThanOrEqual(0.0125);
  expect(Math.abs(size * descent + font.descent / font.unitsPerEm)).toBeLessThanOrEqual(0.0125);
});
