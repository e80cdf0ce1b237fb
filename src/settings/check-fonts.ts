import { suggest } from '../diagnostics/suggest.ts';
import { findFontPackage, type FontPackage, installedFontPackages } from '../files/font-package.ts';
import { fontSubset } from '../i18n/font-subsets.ts';
import type { Site } from './site-schema.ts';

/** What is wrong with a setting, and where: its path in the file. */
export interface SettingMistake {
  path: readonly string[];
  reason: string;
}

/**
 * Checks that the font packages of the settings are installed, and that text can be set in them.
 *
 * @param root the paper's folder
 */
export function findFontMistakes(
  root: string,
  { fonts, language }: Pick<Site, 'fonts' | 'language'>,
): SettingMistake[] {
  return Object.entries(fonts ?? {}).flatMap(([use, name]) => {
    const reason = name && explain(root, name, language);
    return reason ? [{ path: ['fonts', use], reason: `\`fonts.${use}\`: ${reason}` }] : [];
  });
}

function explain(root: string, name: string, language: string): string | undefined {
  const found = findFontPackage(root, name);
  if (found === undefined) {
    const near = nearestInstalled(name, installedFontPackages(root));
    const install = `\`npm install ${name}\`.`;
    return `The package \`${name}\` is not installed. ${near ? `Did you mean \`${near}\`? Otherwise install it: ` : 'Install it: '}${install}`;
  }
  if (found === 'broken') {
    return `The package \`${name}\` is no font package of Fontsource, or a part of it is missing. Install it again: \`npm install ${name}\`.`;
  }
  return explainLack(found, language);
}

/** The package whose name is nearest, whether it has a variable font or not. */
function nearestInstalled(name: string, installed: readonly string[]): string | undefined {
  const nearest = suggest(typeface(name), installed.map(typeface));
  return nearest && installed.find((one) => typeface(one) === nearest);
}

function typeface(packageName: string): string {
  return packageName.split('/')[1]!;
}

/** What a package lacks, without which no text can be set in it. */
function explainLack({ name, family, subsets, weights, fileOf }: FontPackage, language: string) {
  const own = fontSubset(language);
  const usable = ['latin', ...(own ? [own] : [])].filter((subset) => subsets.includes(subset));
  if (usable.length === 0) {
    return `The package \`${name}\` has no letters for text, only ${subsets.join(', ')}. Choose another: \`npm install @fontsource/literata\`.`;
  }
  const has = (style: 'normal' | 'italic') =>
    usable.some((subset) => weights.some((weight) => fileOf(subset, style, weight) !== undefined));
  if (has('normal')) return undefined;
  return has('italic')
    ? `${family} has only an italic. Choose a face that is upright, too: \`npm install @fontsource/literata\`.`
    : `The package \`${name}\` has no font files in the format WOFF2. Install a newer version: \`npm install ${name}@latest\`.`;
}
