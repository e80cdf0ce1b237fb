import type { Page } from 'playwright-core';

/**
 * Sets the page's text in the face that the project ships, whatever faces this machine has: letters a line differ by a
 * third between the fallbacks, and whether the face comes in time for the first paint depends on the machine's speed.
 *
 * @throws where the page names no such face, or its file does not load
 */
export async function setInShippedFace(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(({ style }) => style.getPropertyValue('src').includes('url('));
    if (rules.length === 0) throw new Error('The page names no face of its own.');
    for (const { style } of rules) {
      const [family, src, weight, slant, unicodeRange] = [
        'shipped',
        ...['src', 'font-weight', 'font-style', 'unicode-range'].map((name) => style.getPropertyValue(name)),
      ] as [string, string, string, string, string];
      const face = new FontFace(family, src, { weight, style: slant, unicodeRange });
      document.fonts.add(await face.load());
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('body, body * { font-family: shipped !important }');
    document.adoptedStyleSheets.push(sheet);
    // Laid out anew, with the face, before anything is measured.
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
