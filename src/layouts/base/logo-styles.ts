// The sizes of a logo, in rem: on a phone, where it stands beside the tools, and where there is room.
const PHONE = { height: 2.25, width: 13 };
const WIDE = { height: 4, width: 28 };
// A mark that is nearly a square is drawn higher, because it would look small beside a name in one line.
const SQUARE = { ratio: 2, scale: 1.3 };

/**
 * The rules of the masthead's logo. Its size follows from its shape, so the page needs nothing else to leave it room.
 *
 * @param ratio its width, in multiples of its height
 */
export function logoStyles(ratio: number): string {
  const logo = '.masthead .name svg';
  return [
    '.masthead .name a{display:block;width:fit-content}',
    // Beside the tools, a drawing has no base line of its own.
    '@media (width<46rem){.masthead{align-items:center}}',
    `${logo}{display:block;height:auto;max-width:100%;width:${widthIn(PHONE, ratio)}rem}`,
    `@media (width>=46rem){${logo}{width:${widthIn(WIDE, ratio)}rem}}`,
  ].join('');
}

function widthIn({ height, width }: typeof PHONE, ratio: number): number {
  const scale = ratio < SQUARE.ratio ? SQUARE.scale : 1;
  return Math.round(Math.min(width, height * scale * ratio) * 100) / 100;
}
