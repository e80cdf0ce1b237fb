import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { finished, startBuild } from './build-site.ts';

// The demo in another look, by settings alone. Its content lies elsewhere, where `--content` finds it.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LOOK = join(PROJECT, 'tests/fixtures/second-look');
const CONTENT = join(PROJECT, '.cache/second-look/content');

// Two sections have all kinds of pictures, and the others would be drawn in the same way.
const SECTIONS = ['world', 'business'];

/** Where it is built. */
export const SECOND_LOOK_BUILT = join(PROJECT, '.cache/second-look/site');

/**
 * Builds the stories of two sections. Share cards are left out, because drawing them takes longer than all the rest.
 *
 * @throws what the build said, if it failed
 */
export async function buildSecondLook(): Promise<void> {
  rmSync(CONTENT, { recursive: true, force: true });
  for (const part of ['site.yaml', 'authors', 'pages', ...SECTIONS.map((id) => `articles/${id}`)]) {
    cpSync(join(PROJECT, 'content', part), join(CONTENT, part), { recursive: true });
  }
  for (const name of ['logo.svg', 'style.css']) cpSync(join(LOOK, name), join(CONTENT, name));
  const settings = [join(CONTENT, 'site.yaml'), join(LOOK, 'settings.yaml')].map((file) =>
    readFileSync(file, 'utf8'),
  );
  writeFileSync(join(CONTENT, 'site.yaml'), [...settings, 'cards: false\n'].join('\n'));
  const words = ['--content', CONTENT, '--out', SECOND_LOOK_BUILT];
  const { code, output } = await finished(startBuild(PROJECT, {}, words));
  if (code !== 0) throw new Error(`The second look was not built:\n${output}`);
}
