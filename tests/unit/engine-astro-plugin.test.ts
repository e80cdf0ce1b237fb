import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { engineAstroPlugin } from '../../src/build/engine-astro-plugin.ts';

const ASTRO = dirname(createRequire(import.meta.url).resolve('astro/package.json'));

/** Where the plugin says that a module is. */
function resolve(id: string): string | undefined {
  const { resolveId } = engineAstroPlugin() as unknown as {
    resolveId: { handler(id: string): string | undefined };
  };
  return resolveId.handler(id);
}

test.each(['astro', 'astro/app/entrypoint', 'astro/virtual-modules/live-config'])(
  '%s is a file of the engine’s Astro, from whatever folder it is asked for',
  (id) => {
    const file = resolve(id)!;
    expect(file.startsWith(ASTRO)).toBe(true);
    expect(existsSync(file)).toBe(true);
  },
);

test('what the bundler is to do with a file stays', () => {
  expect(resolve('astro/app/entrypoint?raw')).toMatch(/\.js\?raw$/);
});

test.each(['astro:content', 'astrolabe', './astro', 'virtual:astro:manifest'])('%s is left alone', (id) => {
  expect(resolve(id)).toBeUndefined();
});
