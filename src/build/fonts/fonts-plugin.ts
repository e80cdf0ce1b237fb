import type { Plugin } from 'vite';
import { cutFonts } from './cut-fonts.ts';
import { fontFaceRule, letterPattern } from './font-face-rule.ts';

const MODULE = 'virtual:fonts';
const RESOLVED = `\0${MODULE}`;

/**
 * Gives the layouts the site's fonts as the module `virtual:fonts`, which env.d.ts describes. The bundler names each
 * file by its digest, so it is cached for a year.
 *
 * @param root the project's folder
 * @param language the site's language, a BCP 47 tag
 */
export function fontsPlugin(root: string, language: string): Plugin {
  return {
    name: 'wirecopy-fonts',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return;
      const cuts = await cutFonts(root, language);
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
      return [
        ...imports,
        `export const fontFaces = [${common.join()}].join('');`,
        `export const rareFontFaces = [${rare.join()}];`,
        `export const firstFonts = [${first.join()}];`,
      ].join('\n');
    },
  };
}
