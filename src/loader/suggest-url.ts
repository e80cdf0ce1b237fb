import { suggest } from '../diagnostics/suggest.ts';

/**
 * Prepares the search for the address that a wrong one most likely stands for: one like it in the same folder, else one
 * of the same name elsewhere.
 *
 * @param wrong the addresses that will be asked for
 * @param files of the whole site, from its root; looked through once
 */
export function createUrlSuggester(
  wrong: Iterable<string>,
  files: Iterable<string>,
): (address: string) => string | undefined {
  const inFolder = new Map<string, Map<string, string>>();
  const byName = new Map<string, string[]>();
  for (const address of wrong) {
    const { folder, name } = splitUrl(address);
    inFolder.set(folder, new Map());
    // Days and months have the same few names everywhere.
    if (!/^\d*$/.test(name)) byName.set(name, []);
  }
  for (const file of files) {
    const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    const { folder, name } = splitUrl(address);
    inFolder.get(folder)?.set(name, address);
    byName.get(name)?.push(address);
  }
  return (address) => {
    const { folder, name } = splitUrl(address);
    const neighbours = inFolder.get(folder) ?? new Map<string, string>();
    const alike = neighbours.get(suggest(name, [...neighbours.keys()]) ?? '');
    const [first, ...others] = byName.get(name) ?? [];
    return alike ?? (first && others.length ? suggest(address, [first, ...others]) : first);
  };
}

function splitUrl(address: string): { folder: string; name: string } {
  const path = address.endsWith('/') ? address.slice(0, -1) : address;
  const at = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, at), name: path.slice(at) };
}
