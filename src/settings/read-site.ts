import { VFile } from 'vfile';
import { readBytes } from '../files/read-bytes.ts';
import { join } from 'node:path';
import { addError } from '../diagnostics/message.ts';
import { ContentError } from '../diagnostics/user-error.ts';
import { parseYaml } from '../diagnostics/read-yaml.ts';
import { type Site, siteSchema } from './site-schema.ts';

/** Where the site's settings stand, from the project's root. */
export const SITE_FILE = 'content/site.yaml';

/**
 * Reads `content/site.yaml`. `SITE_URL` and `BASE_PATH` in the environment stand in for `url` and `base`, for previews.
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
      'The file is not there. Write it with `title`, `url`, `timeZone` and `sections`.',
    );
    throw new ContentError(file.messages);
  }
  const site = parseYaml(yaml, siteSchema, file);
  const overrides = readOverrides(env);
  const messages = [...file.messages, ...overrides.messages];
  if (!site || messages.some((message) => message.fatal)) throw new ContentError(messages);
  return { ...site, ...overrides.values };
}

function readOverrides(env: Record<string, string | undefined>) {
  const values: Partial<Pick<Site, 'url' | 'base'>> = {};
  const file = new VFile({ path: 'environment' });
  for (const [name, variable] of [
    ['url', 'SITE_URL'],
    ['base', 'BASE_PATH'],
  ] as const) {
    const written = env[variable]?.trim();
    if (!written) continue;
    const parsed = siteSchema.shape[name].safeParse(
      name === 'base' ? `/${written.replace(/^\/+/, '')}` : written,
    );
    if (parsed.success) values[name] = parsed.data;
    else
      addError(file, 'environment', undefined, `${variable}=${written}: ${parsed.error.issues[0]?.message}`);
  }
  return { values, messages: file.messages };
}
