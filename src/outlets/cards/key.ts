import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CardFacts } from './compose.ts';
import type { FacesFor } from './faces.ts';
import { lettersOf } from './letters.ts';

/** The key under which a card is kept: the same as long as everything its picture depends on is. */
export type KeyOf = (facts: CardFacts) => string;

/** What every card depends on, whatever it says. */
export interface Recipe {
  /** a digest of the code that sets and draws cards */
  code: string;
  /** of the programs that draw, by name */
  versions: Record<string, string>;
}

// From the project's root.
const CODE = 'src/outlets/cards';
const DRAUGHTSMEN = ['satori', '@resvg/resvg-js', 'fontkitten'];

/**
 * Reads what cards are drawn by.
 *
 * @param root the project's folder
 */
export function readRecipe(root: string): Recipe {
  const hash = createHash('sha256');
  const folder = join(root, CODE);
  for (const name of readdirSync(folder).toSorted())
    hash.update(name).update(readFileSync(join(folder, name)));
  const require = createRequire(join(root, 'package.json'));
  const versions = DRAUGHTSMEN.map((name) => [name, versionOf(name, require)]);
  // Node brings the compression, and the rules by which letters belong together.
  return {
    code: hash.digest('hex'),
    versions: { ...Object.fromEntries(versions), node: process.versions.node },
  };
}

// A package need not let its package.json be asked for, so it is looked for where the package is.
function versionOf(name: string, require: NodeJS.Require): string {
  const paths = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name, 'package.json'));
  const path = paths.find((each) => existsSync(each));
  if (!path) throw new Error(`${name}, which draws share cards, is not installed. Run npm install.`);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** Makes keys of the recipe, the facts, and the bytes of the faces that the facts are set in. */
export function keyMaker(recipe: Recipe, facesFor: FacesFor): KeyOf {
  return (facts) => {
    const faces = facesFor(lettersOf(facts)).map(({ name, digest }) => [name, digest]);
    const { publication, section, date, headline, keyPoint, mirrored } = facts;
    const said = [publication, section ?? null, date ?? null, headline, keyPoint ?? null, mirrored];
    return createHash('sha256')
      .update(JSON.stringify([recipe.code, recipe.versions, faces, said]))
      .digest('hex')
      .slice(0, 40);
  };
}
