import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { ENGINE } from '../files/engine-folder.ts';
import { hashTree } from '../files/fingerprint.ts';
import { hashEngine } from '../files/hash-engine.ts';
import { logoFile } from '../settings/read-logo.ts';
import { STYLE_FILE } from '../settings/read-style.ts';
import type { Site } from '../settings/site-schema.ts';

// What every page depends on besides its props.
const CODE = ['src', 'tsconfig.json', 'package.json'];
const DOTENV = /^\.env(?:\..+)?$/;
const VARIABLES = /^(?:NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|TZ|(?:ASTRO|PUBLIC|VITE)_\w+)$/;

/**
 * Computes digests of everything that is bundled: code, packages, settings, the editor's style, environment, and the authors and static
 * pages, which Astro bundles with the code.
 *
 * @param root the project's folder
 * @param records the folders of authors and static pages, from the project's root
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
  const logo = site.mastheadLogo ? [logoFile(site.mastheadLogo)] : [];
  hashEngine(code, root, CODE);
  for (const path of [...dotenv, ...logo, STYLE_FILE]) hashTree(code, root, path);
  const bundle = code.copy().update(root).update(ENGINE);
  for (const path of records) hashTree(bundle, root, path);
  return { code: code.digest('base64url'), bundle: bundle.digest('hex').slice(0, 16) };
}

/** Digests of what pages depend on besides their props. */
export interface SiteFingerprint {
  /** code, packages, settings, style, environment; 27 characters of base64url */
  code: string;
  /** the same, authors, static pages and the project's path; 16 hexadecimal digits */
  bundle: string;
}
