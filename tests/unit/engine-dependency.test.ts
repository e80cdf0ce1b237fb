import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineDependency } from '../../src/starter/engine-dependency.ts';

// How a new paper gets the engine: as the one got it that makes it.

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wirecopy-engine-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, content: unknown) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
}

const calls: [string, boolean][] = [];
beforeEach(() => calls.splice(0));
function pack(engine: string, isBuilt: boolean) {
  calls.push([engine, isBuilt]);
  return { name: 'wirecopy-1.2.3.tgz', bytes: Buffer.from('packed now') };
}
const packed = { spec: 'file:wirecopy-1.2.3.tgz', tarball: pack('', true) };

/** The dependency of a new paper if another paper, or none, has the engine under `node_modules`. */
function ofInstalled(manifest?: Record<string, Record<string, string>>) {
  write('paper/node_modules/wirecopy/package.json', { name: 'wirecopy', version: '1.2.3' });
  if (manifest) write('paper/package.json', manifest);
  return engineDependency(join(folder, 'paper/node_modules/wirecopy'), pack);
}

test('a clone is packed, with what packing compiles', () => {
  write('wirecopy/package.json', { name: 'wirecopy', version: '1.2.3' });
  expect(engineDependency(join(folder, 'wirecopy'), pack)).toEqual(packed);
  expect(calls).toEqual([[join(folder, 'wirecopy'), false]]);
});

describe('an installed engine', () => {
  test.each(['^1.0.0', '1.2.3', 'latest', '>=1 <3', '*'])('by version: %j', (spec) => {
    expect(ofInstalled({ dependencies: { wirecopy: spec } })).toEqual({ spec: '^1.2.3' });
  });

  test.each([
    'github:owner/wirecopy#v1.2.3',
    'owner/wirecopy',
    'git+https://example.org/wirecopy.git#v1.2.3',
    'https://example.org/releases/wirecopy-1.2.3.tgz',
  ])('by an address: %s', (spec) => {
    expect(ofInstalled({ devDependencies: { wirecopy: spec } })).toEqual({ spec });
    expect(calls).toEqual([]);
  });

  test.each(['file:../shelf/wirecopy-1.2.3.tgz', '../shelf/wirecopy-1.2.3.tgz'])(
    'by a tarball, which is copied: %s',
    (spec) => {
      write('shelf/wirecopy-1.2.3.tgz', 'as installed');
      expect(ofInstalled({ dependencies: { wirecopy: spec } })).toEqual({
        spec: 'file:wirecopy-1.2.3.tgz',
        tarball: { name: 'wirecopy-1.2.3.tgz', bytes: Buffer.from('as installed') },
      });
      expect(calls).toEqual([]);
    },
  );

  test.each([
    ['whose tarball is gone', { dependencies: { wirecopy: 'file:gone.tgz' } }],
    ['for all projects', undefined],
  ])('%s is packed as it is', (_, manifest) => {
    expect(ofInstalled(manifest)).toEqual(packed);
    expect(calls).toEqual([[join(folder, 'paper/node_modules/wirecopy'), true]]);
  });
});

test('a folder that holds no engine is named', () => {
  expect(() => engineDependency(folder, pack)).toThrow(folder);
});
