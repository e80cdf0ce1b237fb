import { VFile } from 'vfile';
import { articlePath } from '../archive/urls.ts';
import { error } from '../copy/messages.ts';
import type { Filed } from './register.ts';
import { type Remark, remarksOf } from './report.ts';

/** Two stories that claim one address, or an old address that another story has: a mistake each, on the later file. */
export function sameAddress(files: readonly Filed[]): Remark[] {
  const claimed = new Map<string, string>();
  const remarks: Remark[] = [];
  const claim = (path: string, address: string) => {
    const other = claimed.get(address);
    if (!other) claimed.set(address, path);
    else if (other !== path) remarks.push(conflict(path, address, other));
  };
  for (const { path, entry } of files) claim(path, articlePath(entry));
  for (const { path, entry } of files) for (const alias of entry.aliases) claim(path, asFolder(alias));
  return remarks;
}

function conflict(path: string, address: string, other: string): Remark {
  const file = new VFile({ path });
  const mend = 'Give one of the two another `slug`, or delete it.';
  error(file, 'same-address', undefined, `The address ${address} is claimed by ${other} too. ${mend}`);
  return remarksOf(file.messages)[0]!;
}

function asFolder(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
