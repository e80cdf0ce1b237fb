import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { digestsOf } from './built-site.ts';
import { finished, startAstro, trialSite } from './build-site.ts';
import { UNUSUAL } from './unusual.ts';

// `npm run build` renders pages with parts of Astro of its own choice. Astro's own build is what says whether it does so
// rightly: an update of Astro that changes one of the two is seen here.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const trial = trialSite({ bundles: true });
afterAll(() => trial[Symbol.dispose]());

const story = (name: string, ...fields: string[]) =>
  trial.write(
    `content/articles/world/2024-03-03-${name}.txt`,
    [
      ['date 2024-03-03', ...fields].join('\n'),
      `- The harbour of ${name} opens.`,
      '- Ships are welcome.',
      `The harbour of ${name} opened on Sunday. Nobody had expected it.`,
    ].join('\n\n'),
  );

test('a plain `astro build` gives what `npm run build` gives, byte for byte', async () => {
  cpSync(join(PROJECT, 'content'), join(trial.root, 'content'), { recursive: true });
  for (const { path, text } of UNUSUAL) trial.write(path, text);
  story('lisbon', 'aliases: /old/lisbon/, /2024/03/03/lisboa/', 'topics: Ports');
  story('osaka', 'status: draft');
  story('quito', 'status: withheld');
  trial.write('public/images/plan.txt', 'A file that is served as it is.\n');
  await trial.publish();
  const { code, output } = await finished(startAstro(trial.root, ['build', '--outDir', 'by-astro']));
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(digestsOf(join(trial.root, 'by-astro'))).toEqual(digestsOf(trial.dist));
});
