import type { Plugin } from 'vite';
import type { Site } from '../../settings/site-schema.ts';
import { cutFonts } from './cut-fonts.ts';
import { faceStyles } from './face-styles.ts';
import { fontFaceRule, letterPattern } from './font-face-rule.ts';
import { familyNames, siteFaces } from './site-faces.ts';

const MODULE = 'virtual:fonts';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives the layouts the site's fonts as the module `virtual:fonts`, which env.d.ts describes. The bundler names each
 * file by its digest, so it is cached for a year.
 *
 * @param root the paper's folder
 */
export function fontsPlugin(root: string, { language, fonts }: Pick<Site, 'language' | 'fonts'>): Plugin {
  const faces = siteFaces(root, fonts);
  const families = familyNames(faces);
  return {
    name: 'wirecopy-fonts',
    // The script that loads the fonts is bundled by itself, so it cannot import the module.
    config: () => ({
      define: {
        'import.meta.env.FIRST_VIEW_FONTS': JSON.stringify(firstViewFonts(families.text, families.display)),
      },
    }),
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return;
      const cuts = await cutFonts(root, language, faces);
      const imports = cuts.map(
        ({ path }, index) => `import f${index} from ${JSON.stringify(`${path.replaceAll('\\', '/')}?url`)};`,
      );
      // The bundler knows the addresses, so the rules are templates in the module.
      const rules = cuts.map((cut, index) => `\`${fontFaceRule(cut, `\${f${index}}`)}\``);
      const indices = [...cuts.keys()];
      const common = indices.filter((index) => !cuts[index]!.isRare).map((index) => rules[index]);
      const rare = indices
        .filter((index) => cuts[index]!.isRare)
        .map((index) => `{letters:${letterPattern(cuts[index]!.letters)},rule:${rules[index]}}`);
      const first = indices.filter((index) => cuts[index]!.isFirst).map((index) => `f${index}`);
      const styles = Object.entries(await faceStyles(faces, cuts, fonts === undefined));
      return [
        ...imports,
        `export const fontFaces = [${common.join()}].join('');`,
        `export const rareFontFaces = [${rare.join()}];`,
        `export const firstFonts = [${first.join()}];`,
        ...styles.map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`),
      ].join('\n');
    },
  };
}

/** The fonts of the first view, in the form in which `document.fonts.load` takes them. */
function firstViewFonts(text: string, display: string): string[] {
  return [`1em ${quoted(text)}`, `500 1em ${quoted(display)}`];
}

function quoted(family: string): string {
  return /^'|^\S+$/.test(family) ? family : `'${family}'`;
}
