/** A page of any browser. */
interface AnyPage {
  evaluate(script: () => number[][]): Promise<number[][]>;
}

/** The relative luminance, from 0 to 1, of the page's ground and of its text (WCAG 2.2). */
export async function luminances(page: AnyPage): Promise<{ ground: number; text: number }> {
  const [ground = [], text = []] = await page.evaluate(() => {
    const words = document.querySelector('main p, main h1')!;
    const colors = [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(words).color,
    ];
    return colors.map((color) => {
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data];
    });
  });
  return { ground: luminance(ground), text: luminance(text) };
}

function luminance(pixel: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
