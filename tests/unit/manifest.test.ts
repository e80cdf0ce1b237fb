import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import {
  readManifest,
  type BuildManifest,
  startDeploy,
  interruptedDeploy,
  writeManifest,
} from '../../src/build/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirecopy-record-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'manifest');

const RECORD: BuildManifest = {
  everything: 'all',
  bundle: 'b',
  content: 'c',
  due: { story: 1_700_000_000_000, news: 1_600_000_000_000, notice: 1_650_000_000_000 },
  pages: 2,
  records: {
    notes: ['content/pages/about.md:7:1  warning  “Zoë” leads nowhere.\n (dead-link)'],
    staticPages: [
      {
        file: 'content/pages/about.md',
        path: '/about/',
        links: [{ to: '/x/', line: 7, column: 1 }],
        ids: ['ä'],
      },
    ],
  },
  keys: new Map([
    ['index.html', 'k1'],
    ['a name with spaces.html', 'copy:1:2.5'],
    ['_headers', ''],
  ]),
};

test('a record is read as it was written', () => {
  for (const record of [
    RECORD,
    { ...RECORD, due: { story: undefined, news: 1, notice: 2 } },
    { ...RECORD, due: { story: 1, news: undefined, notice: undefined } },
    { ...RECORD, keys: new Map() },
  ]) {
    writeManifest(folder, record);
    expect(readManifest(folder)).toEqual(record);
  }
});

test('where there is none, nothing is known', () => {
  expect(readManifest(join(folder, 'none'))).toBeUndefined();
  expect(interruptedDeploy(join(folder, 'none'))).toBeUndefined();
});

test('a record that is cut off anywhere is not believed', () => {
  writeManifest(folder, RECORD);
  const whole = readFileSync(file);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), (length) => {
      writeFileSync(file, whole.subarray(0, length));
      expect(readManifest(folder)).toBeUndefined();
    }),
  );
});

test('a record of another version is not believed', () => {
  writeManifest(folder, RECORD);
  const other = readFileSync(file, 'utf8').replace(/^wirecopy-manifest-\d+/, 'wirecopy-manifest-0');
  for (const text of [other, '', '\n', '{}', '<html>', '\0'.repeat(100)]) {
    writeFileSync(file, text);
    expect(readManifest(folder)).toBeUndefined();
  }
});

test('what is being changed is known until the record of it is written', () => {
  expect(interruptedDeploy(folder)).toBeUndefined();
  startDeploy(folder, ['index.html', 'a name with spaces.html']);
  expect(interruptedDeploy(folder)).toEqual(['index.html', 'a name with spaces.html']);
  writeManifest(folder, RECORD);
  expect(interruptedDeploy(folder)).toBeUndefined();
  expect(existsSync(`${file}.new`)).toBe(false);
});
