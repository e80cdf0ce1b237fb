import { afterAll, expect, test } from 'vitest';
import { IS_LONG } from '../long.ts';
import { photograph } from '../photographs.ts';
import { digestsOf } from './built-site.ts';
import { finished, startAstro, type TrialSite, trialSite } from './build-site.ts';
import { storyFiles } from './stories.ts';
import { UNUSUAL } from './unusual.ts';

// `npm run build` renders pages with parts of Astro of its own choice. Astro's own build is what says whether it does so
// rightly: an update of Astro that changes one of the two is seen here. The other folder shows that the folder's name is
// nowhere in what is published. Astro is updated seldom, so the long run is enough; that a folder's name is nowhere, the
// tests of the package show in each run of theirs.

const trial = trialSite();
const twin = trialSite();
afterAll(() => [trial, twin].forEach((site) => site[Symbol.dispose]()));

const PICTURE = await (await photograph(500, 400)).jpeg().toBuffer();

function fill(site: TrialSite): void {
  for (const { path, text } of [...storyFiles(12, 2023, 2025), ...UNUSUAL]) site.write(path, text);
  for (const [name, field] of [
    ['lisbon', 'aliases: /old/lisbon/, /2024/03/03/lisboa/'],
    ['osaka', 'status: draft'],
    ['quito', 'status: withheld'],
  ] as const) {
    site.write(
      `content/articles/world/2024-03-03-${name}.txt`,
      [
        `date 2024-03-03\n${field}\ntopics: Ports`,
        `- The harbour of ${name} opens.`,
        '- Ships are welcome.',
        `The harbour of ${name} opened on Sunday. Nobody had expected it.`,
      ].join('\n\n'),
    );
  }
  const pictured = 'content/articles/world/2024-03-04-pictured';
  const map = 'map: Leith 55.98 -3.17';
  site.write(
    `${pictured}.txt`,
    `date 2024-03-04\n${map}\n\n- The harbour is shown.\n\n- In colour.\n\n-\n\nIt is there.`,
  );
  site.write(`${pictured}.jpg`, PICTURE);
  site.write(`${pictured}.csv`, 'Year,Ships\n2021,5\n2022,7\n');
  site.write('public/images/plan.txt', 'A file that is served as it is.\n');
}

test.runIf(IS_LONG)(
  'a plain `astro build` in another folder gives what `npm run build` gives, byte for byte',
  async () => {
    for (const site of [trial, twin]) fill(site);
    await trial.publish();
    const { code, output } = await finished(startAstro(twin.root, ['build']));
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(digestsOf(twin.dist)).toEqual(digestsOf(trial.dist));
  },
);
