import { join } from 'node:path';
import { VFile } from 'vfile';
import { addError, type Position } from '../diagnostics/message.ts';
import { parseYaml, positionOfValue } from '../diagnostics/read-yaml.ts';
import { RETIRED_FIELDS } from '../diagnostics/retired-fields.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { CONTENT } from '../files/content-folder.ts';
import { readBytes } from '../files/read-bytes.ts';
import { tryReadFile } from '../files/try-read-file.ts';
import { findFontMistakes } from './check-fonts.ts';
import { type Site, siteSchema } from './site-schema.ts';

/** The file of the site's settings, from the project's root. */
export const SITE_FILE = `${CONTENT}/site.yaml`;

/**
 * Reads `content/site.yaml`. `SITE_URL` and `BASE_PATH` in the environment override `url` and `base`, for previews.
 *
 * @param root the project's folder
 * @throws ContentError with every mistake of the file or of the two variables
 */
export function readSite(root: string, env: Record<string, string | undefined> = process.env): Site {
  const file = new VFile({ path: SITE_FILE });
  let yaml = '';
  try {
    yaml = readBytes(join(root, SITE_FILE)).toString();
  } catch {
    addError(
      file,
      'no-site',
      undefined,
      'The file is missing. Write one with `title`, `url` and `sections`, or make a paper with `npx wirecopy new FOLDER`.',
    );
    throw new ContentError(file.messages);
  }
  const site = parseYaml(yaml, siteSchema, file, { retired: RETIRED_FIELDS.site });
  for (const { path, reason } of site ? findFontMistakes(root, site) : []) {
    addError(file, 'bad-value', positionOfValue(yaml, path), reason);
  }
  const overrides = readOverrides(env);
  const messages = [...file.messages, ...overrides.messages];
  if (!site || messages.some((message) => message.fatal)) throw new ContentError(messages);
  return { ...site, ...overrides.values };
}

/**
 * The position of a setting in its file; undefined if the file cannot be read.
 *
 * @param root the paper's folder
 * @param path its keys: `['fonts', 'text']`
 */
export function settingPosition(root: string, path: readonly PropertyKey[]): Position | undefined {
  const yaml = tryReadFile(join(root, SITE_FILE));
  return yaml && positionOfValue(yaml.toString(), path);
}

function readOverrides(env: Record<string, string | undefined>) {
  const values: Partial<Pick<Site, 'url' | 'base'>> = {};
  const file = new VFile({ path: 'environment' });
  for (const [name, variable] of [
    ['url', 'SITE_URL'],
    ['base', 'BASE_PATH'],
  ] as const) {
    const value = env[variable]?.trim();
    if (!value) continue;
    const parsed = siteSchema.shape[name].safeParse(
      name === 'base' ? `/${value.replace(/^\/+/, '')}` : value,
    );
    if (parsed.success) values[name] = parsed.data;
    else addError(file, 'environment', undefined, `${variable}=${value}: ${parsed.error.issues[0]?.message}`);
  }
  return { values, messages: file.messages };
}
