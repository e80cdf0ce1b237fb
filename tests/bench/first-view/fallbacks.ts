import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { cutFonts } from '../../../src/build/fonts/cut-fonts.ts';
import { siteFaces } from '../../../src/build/fonts/site-faces.ts';
import { averageWidth } from '../../../src/build/fonts/average-width.ts';

// Prints what the stylesheet says of a font that stands in for Newsreader, for each file given. The widths stand in
// src/build/fonts/fallback-faces.ts:
//
//     node tests/bench/first-view/fallbacks.ts /usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf
//
// A fallback gets the mean width of both cuts, so that one rule serves text and headlines.

const root = fileURLToPath(new URL('../../..', import.meta.url));
const [display, text] = (await cutFonts(root, 'en', siteFaces(root, undefined)))
  .filter(({ isFirst }) => isFirst)
  .map(({ path }) => readFileSync(path));
const width = Math.sqrt(averageWidth(display!) * averageWidth(text!));
const { ascent, descent, unitsPerEm } = create(text!) as Font;
const percent = (share: number) => `${Math.round(100 * share)}%`;

console.log('| font | mean width of a character | size-adjust | ascent-override | descent-override |');
console.log('| --- | --- | --- | --- | --- |');
for (const path of process.argv.slice(2)) {
  const file = readFileSync(path);
  const size = width / averageWidth(file);
  const cells = [
    `${(create(file) as Font).fullName}`,
    averageWidth(file).toFixed(4),
    percent(size),
    percent(ascent / unitsPerEm / size),
    percent(-descent / unitsPerEm / size),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
