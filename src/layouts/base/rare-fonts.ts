import { rareFontFaces } from 'virtual:fonts';
import { site } from '../../archive/site.ts';

// What stands on every page is named by the settings.
const settings = JSON.stringify(site);

/** All rules, for a page to which a script adds stories. */
export const allRareFonts = rareFontFaces.map(({ rule }) => rule);

/**
 * The `@font-face` rules of the letters that most pages do without. Not every page has them, because they have as many
 * bytes as a paragraph of the story.
 *
 * @param html the page's content
 */
export function rareFontsOf(html: string): readonly string[] {
  return rareFontFaces
    .filter(({ letters }) => letters.test(settings) || letters.test(html))
    .map(({ rule }) => rule);
}
