import { join } from 'node:path';
import { site } from '../archive/site.ts';
import { fingerprintFile } from '../files/fingerprint.ts';
import { tryReadFile } from '../files/try-read-file.ts';

// From the paper's folder.
const OWN_ICON = join(process.cwd(), 'public/icon.svg');

/** The fingerprint of the icon that the paper brings, so that a build draws all of its forms again when it changes. */
export function ownIcon(): string | undefined {
  return fingerprintFile(OWN_ICON);
}

/** The icon as SVG: the paper's own, or one made of its name and colours. */
export async function iconSvg(): Promise<string> {
  const own = tryReadFile(OWN_ICON);
  if (own) return own.toString();
  const { defaultIcon } = await import('../outputs/images/default-icon.ts');
  return defaultIcon(site);
}
