import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestsOf } from './built-site.ts';
import { trialSite } from './build-site.ts';
import { TRIAL_RECORDS } from './settings.ts';
import { storyFile, storyFiles } from './stories.ts';

const STORY = 'A first sentence of the story.\n\nA second paragraph, so that there is a body.';

const BROKEN: Record<string, string | Uint8Array> = {
  'content/articles/world/bad-date.txt': `date 2023-02-30\nheadline: A day that never was\n\n${STORY}`,
  'content/articles/world/unknown-field.txt': `date 2023-03-01\nheadlin: A slip\n\n${STORY}`,
  'content/articles/science/latin-1.txt': Buffer.from(
    `date 2023-03-02\nheadline: Caf\u00e9 closes\n\n${STORY}`,
    'latin1',
  ),
  'content/articles/sport/2023-03-03-final.txt': `date 2023-03-03\nheadline: A final\n\n${STORY}`,
  'content/articles/culture/2023-03-03-final.txt': `date 2023-03-03\nheadline: Another final\n\n${STORY}`,
  'content/articles/sport/2023-03-04-old.txt': `date 2023-03-04\naliases: /feed.xml/x\nheadline: An old one\n\n${STORY}`,
  'content/articles/business/no-date.md': `---\nheadline: No day\nbylin: Jane\n---\n\n${STORY}`,
  'content/authors/jane-roe.yaml': 'name: Jane Roe\nrole: Reporter\nrol: Editor\n',
  'content/pages/about.md': '---\ntitle: About\norder: first\n---\n\nThis is us.\n',
};

const PLACES = [
  'content/articles/world/bad-date.txt:1:6 ',
  'content/articles/world/unknown-field.txt:2:1 ',
  'content/articles/science/latin-1.txt:2:14 ',
  'content/articles/sport/2023-03-03-final.txt:1:1 ',
  'content/articles/sport/2023-03-04-old.txt:2:10 ',
  'content/articles/business/no-date.md:1:1 ',
  'content/articles/business/no-date.md:3:1 ',
  'content/authors/jane-roe.yaml:3:1 ',
  'content/pages/about.md:3:8 ',
];

const trial = trialSite();
const goodSettings = trial.settings;
const lineOf = (start: string) => goodSettings.split('\n').findIndex((line) => line.startsWith(start)) + 1;
let published: Record<string, string>;

beforeAll(async () => {
  for (const { path, text } of storyFiles(5, 2023, 2025)) trial.write(path, text);
  await trial.publish();
  published = digestsOf(trial.dist);
});

afterAll(() => trial[Symbol.dispose]());

describe('a build of broken copy', () => {
  let code: number | null;
  let output: string;

  beforeAll(async () => {
    for (const [path, content] of Object.entries(BROKEN)) trial.write(path, content);
    ({ code, output } = await trial.build());
  });

  test('fails', () => {
    expect(code).toBe(1);
  });

  test('leaves the published site as it was, byte for byte', () => {
    expect(digestsOf(trial.dist)).toEqual(published);
  });

  test.each(PLACES)('names the mistake at %s', (place) => {
    expect(output).toContain(place);
  });

  test('says what is wrong with each and what to write instead', () => {
    expect(output).toContain('There is no day 30 in 2023-02');
    expect(output).toContain('Did you mean `headline`?');
    expect(output).toContain('0xE9');
    expect(output).toContain(
      '/2023/03/03/final/ is claimed by content/articles/culture/2023-03-03-final.txt:1 too',
    );
    expect(output).toContain('There is no field `rol`');
    expect(output).toContain('A page needs a `description`');
  });

  test('shows an editor no line of the program', () => {
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain('.ts:');
    expect(output).not.toContain('node_modules');
  });
});

describe('a build with broken settings', () => {
  let code: number | null;
  let output: string;

  beforeAll(async () => {
    const settings = goodSettings
      .replace(/^timeZone: .*$/m, 'timeZone: Europe/Atlantis')
      .replace(/^tagline:/m, 'taglin:');
    trial.write('content/site.yaml', settings);
    ({ code, output } = await trial.build());
  });

  afterAll(() => trial.write('content/site.yaml', goodSettings));

  test('fails and leaves the published site as it was', () => {
    expect(code).toBe(1);
    expect(digestsOf(trial.dist)).toEqual(published);
  });

  test('names both mistakes of the settings with their line and column', () => {
    expect(output).toContain(`content/site.yaml:${lineOf('tagline:')}:1 `);
    expect(output).toContain(`content/site.yaml:${lineOf('timeZone:')}:11 `);
  });

  test('shows an editor no line of the program', () => {
    expect(output).not.toMatch(/^\s+at /m);
    expect(output).not.toContain('.ts:');
  });
});

test('once the copy is mended, the build publishes what it would have without the mistakes', async () => {
  for (const path of Object.keys(BROKEN)) trial.remove(path);
  for (const [path, text] of Object.entries(TRIAL_RECORDS)) trial.write(path, text);
  await trial.publish();
  expect(digestsOf(trial.dist)).toEqual(published);
});

test('a story that breaks in an edit stops the build, though the build before knew it whole', async () => {
  const { path, text } = storyFile(0, '2023-01-01');
  trial.write(path, text.replace('date 2023-01-01', 'date 2023-01-41'));
  const { code, output } = await trial.build();
  expect(code).toBe(1);
  expect(output).toContain(`${path}:1:6 `);
  expect(digestsOf(trial.dist)).toEqual(published);
});
