import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ENGINE } from './engine-folder.ts';

/** The names of font packages: static ones, and those with a variable font. */
export const FONT_PACKAGE = /^@fontsource(?:-variable)?\/[a-z\d][a-z\d-]*$/;

const SCOPES = ['@fontsource', '@fontsource-variable'];

type FontStyle = 'normal' | 'italic';

/** An installed font package, as its `metadata.json` describes it. */
export interface FontPackage {
  /** as npm knows it: `@fontsource/literata` */
  name: string;
  version: string;
  /** the name of the typeface: `Literata` */
  family: string;
  /** `serif`, `sans-serif`, `monospace`, `display`, `handwriting` */
  category: string;
  isVariable: boolean;
  /** the weights that it has, in order */
  weights: readonly number[];
  /** the scripts that it has a file for: `latin`, `latin-ext`, `greek` */
  subsets: readonly string[];
  /**
   * The path of a file.
   *
   * @param weight of a static font; a variable font has all weights in one file
   * @returns undefined if there is no such file
   */
  fileOf(subset: string, style: FontStyle, weight: number, format?: 'woff2' | 'woff'): string | undefined;
}

/**
 * Finds a font package: first among those of the paper, then among those of the engine.
 *
 * @param root the paper's folder
 * @returns undefined if the package is not installed; `broken` if it is, but is not a font package
 */
export function findFontPackage(root: string, name: string): FontPackage | 'broken' | undefined {
  const folder = folderOf(root, name);
  if (folder === undefined) return undefined;
  try {
    return readFontPackage(folder, name);
  } catch {
    return 'broken';
  }
}

/** The names of the font packages that are installed. @param root the paper's folder */
export function installedFontPackages(root: string): string[] {
  const found = new Set<string>();
  for (const folder of new Set([root, ENGINE])) {
    for (const scope of SCOPES) {
      const path = join(folder, 'node_modules', scope);
      if (existsSync(path)) for (const name of readdirSync(path)) found.add(`${scope}/${name}`);
    }
  }
  return [...found].toSorted();
}

function folderOf(root: string, name: string): string | undefined {
  for (const folder of [root, ENGINE]) {
    try {
      return dirname(createRequire(join(folder, 'package.json')).resolve(`${name}/package.json`));
    } catch {
      // Perhaps the other one has it.
    }
  }
  return undefined;
}

interface Metadata {
  id: string;
  family: string;
  category: string;
  subsets: string[];
  weights: number[];
  /** the axes of a variable font */
  variable?: Record<string, unknown> | false;
}

function readFontPackage(folder: string, name: string): FontPackage {
  const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
  const { id, family, category, subsets, weights, variable } = read<Metadata>('metadata.json');
  const isVariable = name.startsWith('@fontsource-variable/');
  // A file with the optical size, which the typeface has for large and small type, else with the weight, else with what
  // there is.
  const axes = ['opsz', 'wght', 'standard', 'full'];
  const files = new Set(readdirSync(join(folder, 'files')));
  return {
    name,
    version: read<{ version: string }>('package.json').version,
    family,
    category,
    isVariable,
    weights: isVariable && variable && !('wght' in variable) ? [400] : weights.toSorted((a, b) => a - b),
    subsets: [...subsets],
    fileOf(subset, style, weight, format = 'woff2') {
      const kinds = isVariable ? axes : [String(weight)];
      const file = kinds
        .map((kind) => `${id}-${subset}-${kind}-${style}.${format}`)
        .find((one) => files.has(one));
      return file && join(folder, 'files', file);
    },
  };
}
