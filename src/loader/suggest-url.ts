import { suggest } from '../diagnostics/suggest.ts';

/**
 * Creates the function that suggests a URL for a wrong one: a similar URL in the same folder, else one with the same
 * name in another folder.
 *
 * @param wrong the URL paths that the function will be called with
 * @param files every file of the site, from its root; iterated once
 * @returns a function that returns undefined if no URL is similar
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
    // The names of days and months are in many folders, so they say nothing.
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
    const similar = neighbours.get(suggest(name, [...neighbours.keys()]) ?? '');
    const [first, ...others] = byName.get(name) ?? [];
    return similar ?? (first && others.length ? suggest(address, [first, ...others]) : first);
  };
}

function splitUrl(address: string): { folder: string; name: string } {
  const path = address.endsWith('/') ? address.slice(0, -1) : address;
  const nameAt = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, nameAt), name: path.slice(nameAt) };
}
