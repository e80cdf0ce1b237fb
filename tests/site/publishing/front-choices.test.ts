import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageAt, readBuild } from '../built-site.ts';
import { finished, start, WIRECOPY } from '../build-site.ts';
import { elements, textOf, withClass } from '../elements.ts';
import { addressOf, type Content, firstContent, pathOf } from './content.ts';
import { expectAsBefore, expectClean, expectRefused, seen } from './edit-and-build.ts';
import { newsroom } from './newsroom.ts';

// What an editor chooses for the front page: content/front.yaml.

const room = newsroom();
const { root, dist } = room.trial;
const content = firstContent();
const oldest = content.stories[0]!;

function choose(yaml: string, more: Partial<Content> = {}): void {
  const others = new Map([...content.others, ['content/front.yaml', yaml] as const]);
  room.save({ ...content, ...more, others });
}

/** What a build says, at a time that lies so many milliseconds back. */
async function toldBefore(milliseconds: number): Promise<string> {
  const clock = fileURLToPath(new URL('clock.ts', import.meta.url));
  const words = ['--import', clock, WIRECOPY, 'build'];
  const { code, output } = await finished(start(root, words, { CLOCK_BACK: String(milliseconds) }));
  expect({ code, output }).toMatchObject({ code: 0 });
  return output;
}

const front = () => readFileSync(join(dist, 'index.html'), 'utf8');
/** The addresses of the front page's stories, in order. */
const listed = () =>
  withClass(pageAt(readBuild(dist), '/').tree, 'headline')
    .flatMap((heading) => elements(heading, 'a'))
    .map(({ properties }) => String(properties.href))
    .filter((href) => /^\/\d{4}\//.test(href));

beforeAll(async () => {
  room.save(content);
  await room.buildFirst();
});

afterAll(() => room.trial[Symbol.dispose]());

test('the story that is named leads, those named beside it follow, and only the front page is rendered', async () => {
  const [, second, third] = content.stories;
  const before = seen(room);
  choose(`lead: ${oldest.name}\nalso:\n  - ${addressOf(third!)}\n  - ${pathOf(second!)}\n`);
  const { output } = await room.build();
  expect(output).toMatch(/^No story changed: 1 page rendered|^Nothing changed/m);
  expect(listed().slice(0, 3)).toEqual([oldest, third!, second!].map(addressOf));
  expect(new Set(listed()).size).toBe(listed().length);
  const changed = Object.keys(before.digests).filter(
    (file) => room.published()[file] !== before.digests[file],
  );
  expect(changed).toEqual(['index.html']);
  await expectClean(room);
});

test('a story that is gone is told, and the front page is filled as without it', async () => {
  choose('');
  await room.trial.publish();
  const usual = listed();
  choose('lead: gone-with-the-wind\n');
  const { output } = await room.build();
  expect(output).toContain('content/front.yaml:1:7  warning  There is no story “gone-with-the-wind”');
  expect(listed()).toEqual(usual);
});

test('a mistake in the file is refused with its line, and the site stays as it was', async () => {
  const before = seen(room);
  choose('notice:\n  text: We move\n  until: soon\n');
  const built = await room.build();
  expectRefused(built, /^content\/front\.yaml:3:10 {2}error {2}`notice\.until`: “soon” is not a date/m);
  expectAsBefore(before, seen(room));
  expect(front()).not.toContain('We move');
});

test('a notice stands until its end, and the first build after it takes it away', async () => {
  const AN_HOUR = 3_600_000;
  const until = new Date(Date.now() - AN_HOUR).toISOString().replace(/:\d\d\.\d+Z$/, ':00+00:00');
  choose(`notice:\n  text: We move to the quay\n  link: /abuot/\n  until: ${until}\n`);
  const output = await toldBefore(2 * AN_HOUR);
  expect(output).toContain('content/front.yaml:3:9  warning  `/abuot/` leads nowhere on this site.');
  expect(textOf(pageAt(readBuild(dist), '/').tree)).toContain('We move to the quay');
  await room.trial.publish();
  expect(front()).not.toContain('We move');
  await expectClean(room);
});
