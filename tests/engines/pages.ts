import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AXE, AXE_TAGS, runAxe } from '../browser/axe.ts';
import { luminances } from '../browser/luminance.ts';
import { sideways } from '../browser/sideways.ts';
import type { ColorScheme, Engine } from './engine.ts';
import { startReader, type Reader } from './reader.ts';

/** A page’s name, which its pictures bear, and its path from the site’s root. */
export type NamedPage = readonly [name: string, path: string];

const PICTURES = fileURLToPath(new URL('../screenshots/engines', import.meta.url));
const WIDTHS = [390, 1280];

/**
 * Looks at pages in one engine, on a device of one colour scheme: without a fault, no wider than a small phone, without a
 * breach of axe’s rules; and takes pictures of each for a person to look at.
 *
 * @param folder of the built site; the project’s own where it is not given
 */
export function testPages(
  engine: Engine,
  scheme: ColorScheme,
  pages: readonly NamedPage[],
  folder?: string,
): void {
  const pictures = join(PICTURES, engine.name.toLowerCase());
  let reader: Reader;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    reader = await startReader(engine, scheme, folder);
  });

  afterAll(() => reader?.close());

  describe.each(pages)('%s', (name, path) => {
    test(`opens without a fault, and is ${scheme} as the device is`, async () => {
      await reader.resize(320, 800);
      await reader.open(path);
      expect(await reader.faults()).toEqual([]);
      const { ground, text } = await luminances(reader);
      const [darker, lighter] = scheme === 'dark' ? [ground, text] : [text, ground];
      expect((lighter + 0.05) / (darker + 0.05)).toBeGreaterThan(7);
    });

    test('does not scroll sideways at 320 px', async () => {
      expect(await reader.evaluate(() => innerWidth)).toBe(320);
      expect(await reader.evaluate(sideways)).toEqual([]);
    });

    test('breaks no rule of axe', async () => {
      await reader.inject(AXE);
      const { passed, violations } = await reader.evaluate(runAxe, AXE_TAGS);
      expect(passed).toBeGreaterThan(10);
      expect(violations).toEqual([]);
    });

    test('is pictured on a phone and in a wide window', async () => {
      for (const width of WIDTHS) {
        await reader.resize(width, 800);
        const file = `${name.replaceAll(' ', '-')}-${width}-${scheme}.png`;
        const picture = await reader.screenshot();
        expect(picture.length).toBeGreaterThan(5000);
        writeFileSync(join(pictures, file), picture);
      }
    });
  });
}

/** Takes the pictures of an earlier run away. */
export function removePictures(engine: Engine): void {
  rmSync(join(PICTURES, engine.name.toLowerCase()), { recursive: true, force: true });
}
