import type { Page } from 'playwright-core';

/**
 * Sets the page's text and headlines in the fonts that the project ships, whatever fonts this machine has: whether they
 * come in time for the first paint depends on the machine's speed.
 *
 * @throws where the page names no such font, or its file does not load
 */
export async function setInShippedFace(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rules = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(({ style }) => style.getPropertyValue('src').includes('url('));
    if (rules.length === 0) throw new Error('The page names no font of its own.');
    // Under other names: a page that was painted in the fallback keeps it.
    for (const { style } of rules) {
      const [family, src, weight, slant, unicodeRange] = [
        'font-family',
        'src',
        'font-weight',
        'font-style',
        'unicode-range',
      ].map((name) => style.getPropertyValue(name) || undefined) as [
        string,
        string,
        string?,
        string?,
        string?,
      ];
      const face = new FontFace(`shipped ${family.replaceAll('"', '')}`, src, {
        weight,
        style: slant,
        unicodeRange,
      });
      document.fonts.add(await face.load());
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root {
      --text: shipped Newsreader, shipped Newsreader More !important;
      --display: shipped Newsreader Display, shipped Newsreader More !important;
    }`);
    document.adoptedStyleSheets.push(sheet);
    // Laid out anew, with the fonts, before anything is measured.
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
