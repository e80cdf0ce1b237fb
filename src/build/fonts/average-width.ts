import { create, type Font } from 'fontkitten';

// How often a character stands in a thousand of English news, beside 169 spaces: the texts of the demo.
const SPACES = 169;
const PER_THOUSAND =
  'e96 t68 a65 o59 n57 r53 i51 s46 h37 d31 l27 c23 u19 f18 m17 p14 g12 w12 .11 y11 ,9 b9 v6 06 T5 k5 25 S4 14 :3 A3 ' +
  'M3 33 -3 P2 52 C2 42 N2 92 K2 R1 E1 I1 71 ’1 z1 61 J1 U1 H1 B1 81 F1 x1 D1 W1 G1 O1 L1 j1 q1';
const FREQUENCIES: readonly (readonly [character: string, often: number])[] = [
  [' ', SPACES],
  ...PER_THOUSAND.split(' ').map((pair) => [pair.slice(0, 1), Number(pair.slice(1))] as const),
];

/** The mean width of a character of English news, in font sizes. @param file a font: TTF, OTF, WOFF or WOFF2 */
export function averageWidth(file: Buffer): number {
  const font = create(file) as Font;
  let sum = 0;
  let count = 0;
  for (const [character, often] of FREQUENCIES) {
    sum += often * font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth;
    count += often;
  }
  return sum / count / font.unitsPerEm;
}
