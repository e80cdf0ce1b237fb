/**
 * The title of a paper that is made in a folder: `my-paper` → `My Paper`.
 *
 * @param folder the folder's name
 */
export function paperTitle(folder: string): string {
  const words = folder.split(/[\s._-]+/u).filter(Boolean);
  return words.map(capitalize).join(' ') || 'My Paper';
}

function capitalize(word: string): string {
  const [first = '', ...rest] = word;
  return first.toUpperCase() + rest.join('');
}

/**
 * The name of a paper's package, as npm allows it: small letters, digits and hyphens.
 *
 * @param folder the folder's name
 * @see https://docs.npmjs.com/cli/configuring-npm/package-json#name
 */
export function paperPackageName(folder: string): string {
  const plain = folder.normalize('NFKD').toLowerCase();
  const name = plain
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  // npm installs no package into one that has the same name.
  return name === 'wirecopy' ? 'wirecopy-paper' : name.slice(0, 200) || 'paper';
}
