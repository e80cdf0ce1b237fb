import type { FontPackage } from '../../files/font-package.ts';
import { findFontPackage } from '../../files/font-package.ts';
import { ENGINE } from '../../files/engine-folder.ts';
import type { Site } from '../../settings/site-schema.ts';

/** The package of the face that a site has without a setting. */
const NEWSREADER = '@fontsource-variable/newsreader';

/** What a face sets: the text, the headlines, or both. */
export type FaceUse = 'text' | 'headlines' | 'both';

/** A typeface of the site. */
export interface Face {
  use: FaceUse;
  package: FontPackage;
}

/**
 * The typefaces of a site, that of the headlines first: Newsreader, or what the settings say. With one setting for the
 * text, headlines have the same; with one for headlines, the text stays as it is.
 *
 * @param root the paper's folder
 * @throws Error if a package is not installed; the settings are checked before
 */
export function siteFaces(root: string, fonts: Site['fonts']): Face[] {
  const text = fonts?.text ?? NEWSREADER;
  const headlines = fonts?.headlines ?? text;
  if (headlines === text) return [{ use: 'both', package: packageOf(root, text) }];
  return [
    { use: 'headlines', package: packageOf(root, headlines) },
    { use: 'text', package: packageOf(root, text) },
  ];
}

function packageOf(root: string, name: string): FontPackage {
  // The engine fixes the version of its own face.
  const found = findFontPackage(name === NEWSREADER ? ENGINE : root, name);
  if (found === undefined || found === 'broken')
    throw new Error(`The font package ${name} is not installed.`);
  return found;
}

/** The names of the families in a stylesheet, as CSS writes them. */
export interface FamilyNames {
  text: string;
  /** the letters that most pages do without, of text */
  more: string;
  display: string;
  /** the same of headlines; as `more`, if the text has the same face */
  moreDisplay: string;
}

/** The names of the families of a site's faces. */
export function familyNames(faces: readonly Face[]): FamilyNames {
  const display = faces[0]!.package.family;
  const text = faces.at(-1)!.package.family;
  return {
    text: cssName(text),
    more: cssName(`${text} More`),
    display: cssName(`${display} Display`),
    moreDisplay: cssName(`${display} More`),
  };
}

/** A name of several words needs no quotation marks, if each is an identifier. */
function cssName(name: string): string {
  return /^[a-z][\w-]*(?: [a-z][\w-]*)*$/i.test(name) ? name : `'${name.replaceAll(/['\\]/g, '')}'`;
}
