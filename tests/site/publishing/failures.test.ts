import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../built-site.ts';
import { finished, start, WIRECOPY } from '../build-site.ts';
import { type Content, firstContent, newStory, pathOf } from './content.ts';
import { expectClean, expectRefused, seen } from './edit-and-build.ts';
import { IS_LONG } from '../../long.ts';
import { memoryOf, newsroom } from './newsroom.ts';

// What the machine or another program does to a build: it says so, and the site and what is known of it stay as they
// were; the next build gives the right bytes.

const room = newsroom();
const { root, dist } = room.trial;
const news = newStory('news', '2025-01-02', 20);
const first: Content = { ...firstContent(), stories: [...firstContent().stories, news] };
const later: Content = {
  ...first,
  stories: [...first.stories.slice(2, -1), { ...news, body: ['It was told anew.'] }],
};
const canMount =
  spawnSync('unshare', ['--mount', 'sh', '-ec', 'mount --bind . . && mount -t tmpfs tmpfs /mnt']).status ===
  0;

beforeAll(async () => {
  room.save(first);
  await room.buildFirst();
});

afterAll(() => room.trial[Symbol.dispose]());

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

function buildUnder(mounts: string) {
  return finished(start(root, [script('under-mounts.ts'), mounts], {}));
}

function buildMeddledWith(file: string, how: string) {
  const words = ['--import', script('meddle.ts'), WIRECOPY, 'build'];
  return finished(start(root, words, { MEDDLE: how, MEDDLE_WITH: file }));
}

/** Where making a mount is what makes the disk read-only, or full. */
const READ_ONLY = 'mount --bind dist dist\nmount -o remount,bind,ro dist';
const FULL = [
  'size=$(($(du -sk --apparent-size .cache | cut -f1) + $(find .cache | wc -l) * 4 + 64))',
  'mount -t tmpfs -o size=${size}k tmpfs /mnt',
  'cp -a .cache/. /mnt',
  'head -c 1G /dev/zero > /mnt/filler 2>/dev/null || true',
  'truncate -s -65536 /mnt/filler',
  'mount --bind /mnt .cache',
].join('\n');

// Permissions do not bind root, as whom tests may run; a mount does. Only root may make one.
const MOUNTS: [string, () => ReturnType<typeof buildUnder>, RegExp][] = [
  ['a read-only disk', () => buildUnder(READ_ONLY), /The disk is read-only\. .* \(EROFS: .*\/dist\/.*\)/],
  ['a full disk', () => buildUnder(FULL), /The disk is full\. Free some space and build again \(ENOSPC/],
];
const MEDDLING: typeof MOUNTS = ['remove', 'change'].map((how) => [
  `a program that would ${how} a file meanwhile`,
  () => buildMeddledWith(pathOf(news), how),
  new RegExp(`${pathOf(news)} changed while the site was built. Nothing was published`),
]);

// What is published before a case is what the case before it has made.
let [published, coming] = [first, later];

// One of each kind is enough outside the long run.
const CASES = [...(canMount ? MOUNTS : []), ...MEDDLING].filter((_, index) => IS_LONG || index % 2 === 0);

test.each(CASES)('%s is told of, and the next build is right', async (_, build, message) => {
  const before = seen(room);
  room.save(coming);
  const text = readFileSync(join(root, pathOf(news)));
  expectRefused(await build(), message);
  expect(seen(room)).toEqual(before);
  writeFileSync(join(root, pathOf(news)), text);
  await room.trial.publish();
  await expectClean(room);
  [published, coming] = [coming, published];
});

test('a file where the site should be is told of, and left alone', async () => {
  renameSync(dist, `${dist}-aside`);
  writeFileSync(dist, 'mine');
  expectRefused(await room.build(), /built into .*dist\. It is a file, not a folder\./);
  expect(readFileSync(dist, 'utf8')).toBe('mine');
  rmSync(dist);
  renameSync(`${dist}-aside`, dist);
  expect((await room.build()).output).toContain('Nothing changed');
  await expectClean(room);
});

test('the project’s own folder, or one with a file of somebody else’s, is told of and left alone', async () => {
  room.save(first);
  room.trial.write('photos/holiday.jpg', 'mine');
  const before = filesIn(root);
  for (const out of IS_LONG ? ['.', 'content', 'photos'] : ['.']) {
    const refused = await finished(start(root, [WIRECOPY, 'build', '--out', out], {}));
    expectRefused(refused, /^No site can be built into .* Nothing was touched\./);
    expect(filesIn(root)).toEqual(before);
  }
});

describe('what earlier builds wrote down', () => {
  const record = join(root, '.cache/build', memoryOf(dist), 'manifest');
  const register = join(root, '.cache/articles');
  const damages: [string, (text: string) => string][] = [
    ['of another version', (text) => text.replace(/^(wirecopy-\w+)-\d+/, '$1-0')],
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['of something else', () => '{"version": 3}'],
  ];

  test.each(IS_LONG ? damages : damages.slice(1, 2))('is not believed where it is %s', async (_, damage) => {
    for (const file of [record, register]) writeFileSync(file, damage(readFileSync(file, 'utf8')));
    // Had it been believed, these would stay.
    writeFileSync(join(dist, 'index.html'), 'damaged too');
    writeFileSync(join(dist, 'left-over.html'), 'of who knows when');
    room.save(coming);
    const { code, output } = await room.build();
    [published, coming] = [coming, published];
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(output).toContain('Everything rendered (nothing is known of an earlier build)');
    await expectClean(room);
    expect(readdirSync(join(root, '.cache'))).not.toContain('next');
  });
});
