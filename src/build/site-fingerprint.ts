import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { hashTree } from '../files/fingerprint.ts';
import type { Site } from '../settings/site-schema.ts';

// What every page depends on beside what it shows. The lock file stands for the packages; a copy of the project for a
// trial has none.
const CODE = ['src', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const DOTENV = /^\.env(?:\..+)?$/;
const VARIABLES = /^(?:NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|TZ|(?:ASTRO|PUBLIC|VITE)_\w+)$/;

/**
 * Digests everything that is bundled, as it is now: code, packages, settings, environment, and the small records that
 * Astro bundles with the code.
 *
 * @param records the folders of those records, from the project's root
 * @returns a name for the bundle
 */
export function fingerprintSite(
  root: string,
  site: Site,
  records: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): SiteFingerprint {
  const variables = Object.entries(env).filter(([name]) => VARIABLES.test(name));
  const settings = JSON.stringify([site, variables.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
  const dotenv = readdirSync(root).filter((name) => DOTENV.test(name));
  const code = createHash('sha1').update(process.version).update(settings);
  for (const path of [...CODE, ...dotenv]) hashTree(code, root, path);
  const bundle = code.copy().update(root);
  for (const path of records) hashTree(bundle, root, path);
  return { code: code.digest('base64url'), bundle: bundle.digest('hex').slice(0, 16) };
}

/** Digests of what pages depend on beside what they show. */
export interface SiteFingerprint {
  /** code, packages, settings, environment */
  code: string;
  /** the same, the records that are bundled with it, and where the project is */
  bundle: string;
}
