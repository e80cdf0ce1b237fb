import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { limitToFiles } from '../../src/check/limit-to-files.ts';
import { createCheckReport } from '../../src/check/report-json.ts';
import { formatCheckText } from '../../src/check/report-text.ts';
import { runCheck } from '../../src/commands/run-check.ts';
import { loadArticles } from '../../src/loader/load-articles.ts';
import { readInThisThread } from '../../src/loader/read-batch.ts';
import { readSite } from '../../src/settings/read-site.ts';
import { type Paper, trialPaper } from './paper.ts';

const NOW = Date.parse('2024-02-01T12:00:00Z');
const WORLD = 'content/articles/world';
const TEXT = `The harbour of Lisbon is open again after a year. Divers mended the wall stone by stone, and the council says
that it will hold through the storms of winter. Ships that had gone to Porto come back this week, their owners say.

Nobody was hurt while the work went on, and it cost less than the council had feared when it began.`;

const marked = (date: string, fields: string, text = TEXT) =>
  `date ${date}\n${fields}\n\n- A point.\n-\n\n${text}\n`.replace('\n\n\n', '\n\n');

/** A paper in which a check has one thing of every kind to say. */
async function paperWithAll(): Promise<Paper> {
  const paper = trialPaper('security:\n  contact: mailto:desk@trial.example\n  expires: 2024-06-30\n');
  const { write } = paper;
  write('content/front.yaml', 'notice:\n  text: We move house.\n  until: 2024-02-10T18:00\n');
  write(
    'content/pages/about.md',
    '---\ntitle: About\ndescription: Us.\n---\n\nFollow the [feed](/feed.xml), or the [news](/world/nowhere/).\n',
  );
  write(`${WORLD}/2024-01-10-harbour.txt`, marked('2024-01-10', 'headline: The harbour opens'));
  write(`${WORLD}/2024-01-11-port.txt`, marked('2024-01-11', 'headline: Port of Lisbon back in use'));
  write(`${WORLD}/2024-01-12-broken.txt`, marked('2024-01-12', 'headlin: A slip', 'Another story.'));
  write(
    `${WORLD}/2024-01-13-doubt.txt`,
    'date 2024-01-13\n\nThe library of Quito opens again after a year of work.\n\nReaders wait outside.\n\nThe library of Quito is open.\n\nIt was shut for a year while its roof was mended, and the council says that it will stay open through the rains of spring.\n',
  );
  write(
    `${WORLD}/2024-01-14-long.md`,
    `---\ndate: 2024-01-14\nheadline: ${'Long '.repeat(30)}\n---\n\nSee [a story](/2024/01/12/broken/) that is to be mended.\n`,
  );
  write(`${WORLD}/2024-01-15-seen.txt`, marked('2024-01-15', 'headline: Seen', 'Advertisement\n\nA quay.'));
  write(
    `${WORLD}/2024-01-15-seen.png`,
    await sharp({ create: { width: 90, height: 80, channels: 3, background: 'teal' } })
      .png()
      .toBuffer(),
  );
  write(`${WORLD}/minutes.docx`, 'Not copy.');
  write(`${WORLD}/2024-03-01-later.txt`, marked('2024-03-01T06:30', 'headline: Later', 'It is to come.'));
  return paper;
}

const kindsOf = (report: ReturnType<typeof createCheckReport>) =>
  report.messages.map(
    ({ kind, severity, file, line, column, rule }) =>
      `${kind} ${severity} ${file.split('/').at(-1)}:${line}:${column} ${rule}`,
  );

const ALL = [
  'mistake error 2024-01-12-broken.txt:2:1 unknown-field',
  'duplicate warning 2024-01-11-port.txt:1:1 near-duplicate',
  'link warning about.md:6:38 dead-link',
  'split warning 2024-01-13-doubt.txt:7:1 doubtful-split',
  'headline warning 2024-01-14-long.md:3:11 long-headline',
  'alt warning 2024-01-15-seen.png:1:1 no-alt',
  'warning warning minutes.docx:1:1 not-published',
  'note info 2024-01-15-seen.txt:7:1 furniture',
];

describe('a check', () => {
  it('finds one thing of every kind, and says it to machines', async () => {
    using paper = await paperWithAll();
    const report = createCheckReport(await checkSite(paper.root, undefined, NOW));
    expect(kindsOf(report)).toEqual(ALL);
    expect(report.duplicates).toEqual([
      { first: `${WORLD}/2024-01-10-harbour.txt`, second: `${WORLD}/2024-01-11-port.txt`, likeness: 1 },
    ]);
    expect(report.due).toEqual([
      { what: 'notice ends', at: '2024-02-10T18:00:00Z', file: 'content/front.yaml' },
      {
        what: 'story',
        at: '2024-03-01T06:30:00Z',
        file: `${WORLD}/2024-03-01-later.txt`,
        headline: 'Later',
      },
      { what: 'security.txt expires', at: '2024-06-30T01:00:00+01:00', file: 'content/site.yaml' },
    ]);
    expect(report.counts).toEqual({ mistakes: 1, warnings: 6, notes: 1, stories: 7, duplicates: 1, due: 3 });
    expect(Object.keys(report.messages[0]!).join(' ')).toBe('kind severity file line column rule reason');
  });

  it('says the same after a build has left its caches', async () => {
    using paper = await paperWithAll();
    const before = await checkSite(paper.root, undefined, Date.now() + 60_000);
    await loadArticles(paper.root, readSite(paper.root), { now: Date.now() + 60_000 });
    const read: string[] = [];
    const after = await checkSite(
      paper.root,
      (root, files, options) => {
        read.push(...files.map(({ path }) => path));
        return readInThisThread(root, files, options);
      },
      Date.now() + 60_000,
    );
    expect(read).toEqual([`${WORLD}/2024-01-12-broken.txt`]);
    expect(after).toEqual(before);
  });

  it('says it to people: mistakes first, what is due last, in the language and zone of the site', async () => {
    using paper = await paperWithAll();
    const lines = formatCheckText(await checkSite(paper.root, undefined, NOW), NOW).split('\n');
    expect(lines.filter((line) => line && !line.startsWith(' '))).toEqual([
      'Mistakes, which stop a build: 1',
      'Filed twice?: 1',
      'Links that lead nowhere: 1',
      'Where the summary ends, guessed with doubt: 1',
      'Headlines of more than 120 letters: 1',
      'Pictures without words: 1',
      'Other warnings: 1',
      'Notes, which need no action: 1',
      'Due, by a build at that time or later (Europe/London; now it is 1 February 2024 at 12:00):',
      '1 mistake, 6 warnings, 1 note in 7 stories and all that belongs to them. Nothing was written.',
    ]);
    expect(lines[1]).toBe(
      `  ${WORLD}/2024-01-12-broken.txt:2:1  There is no field \`headlin\`. Did you mean \`headline\`? (unknown-field)`,
    );
    expect(lines[4]).toBe(
      `  ${WORLD}/2024-01-11-port.txt:1:1  The text is the same as that of ${WORLD}/2024-01-10-harbour.txt. If both are one story, delete this file, and write \`aliases: /2024/01/11/port/\` into the other. If both are meant, name one in the field \`related\` of the other. (near-duplicate)`,
    );
    expect(lines).toContain(`  1 March 2024 at 06:30: “Later” is published (${WORLD}/2024-03-01-later.txt)`);
  });

  it('of some files reports what is said of them, and what names them', async () => {
    using paper = await paperWithAll();
    const all = await checkSite(paper.root, undefined, NOW);
    const about = (...files: string[]) =>
      createCheckReport(limitToFiles(all, files, { root: paper.root, from: join(paper.root, WORLD) }));
    expect(kindsOf(about('2024-01-13-doubt.txt', '../../pages/about.md'))).toEqual([ALL[2], ALL[3]]);
    const { messages, duplicates, due, elsewhere } = about(join(paper.root, WORLD, '2024-01-10-harbour.txt'));
    expect({ rules: messages.map(({ rule }) => rule), duplicates, due, elsewhere }).toMatchObject({
      rules: ['near-duplicate'],
      duplicates: [{ likeness: 1 }],
      due: [],
      elsewhere: { mistakes: 1, warnings: 5, notes: 1 },
    });
    const some = limitToFiles(all, [`${WORLD}/2024-03-01-later.txt`], { root: paper.root, from: paper.root });
    expect(formatCheckText(some, NOW).split('\n').at(-1)).toBe(
      'No mistake, no warning in these files; 1 mistake, 6 warnings, 1 note in the others (7 stories and all that belongs to them). Nothing was written.',
    );
  });

  it('stops at a mistake in the settings, which every report has', async () => {
    using paper = trialPaper('colour: red\n');
    const result = await checkSite(paper.root, undefined, NOW);
    const some = limitToFiles(result, ['content/pages/about.md'], { root: paper.root, from: paper.root });
    expect(some.messages).toMatchObject([{ file: 'content/site.yaml', line: 8, ruleId: 'bad-value' }]);
    expect(formatCheckText(some, NOW)).toContain(
      '1 mistake, no warning in the settings; nothing else was read. Nothing was written.',
    );
  });

  it('of a paper in order says so', async () => {
    using paper = trialPaper();
    paper.write(`${WORLD}/2024-01-10-harbour.txt`, marked('2024-01-10', 'headline: The harbour opens'));
    expect(formatCheckText(await checkSite(paper.root, undefined, NOW), NOW)).toBe(
      'No mistake, no warning in 1 story and all that belongs to them. Nothing was written.',
    );
  });
});

test('two like stories of which one names the other are both meant', async () => {
  using paper = trialPaper();
  paper.write(`${WORLD}/2024-01-10-harbour.txt`, marked('2024-01-10', 'headline: The harbour opens'));
  paper.write(`${WORLD}/2024-01-11-port.txt`, marked('2024-01-11', 'headline: Again\nrelated: harbour'));
  expect(await checkSite(paper.root, undefined, NOW)).toMatchObject({ messages: [], duplicates: [] });
});

test('a `security.txt` that expired, a file in the way of a page and a picture of a page are spoken of', async () => {
  using paper = trialPaper('security:\n  contact: mailto:desk@trial.example\n  expires: 2024-01-31\n');
  paper.write('public/about/index.html', 'In the way.');
  paper.write('public/quay.jpg', '');
  paper.write(
    'content/pages/about.md',
    '---\ntitle: About\ndescription: Us.\n---\n\n![none](/quay.jpg) ![](/quay.jpg)\n',
  );
  expect(kindsOf(createCheckReport(await checkSite(paper.root, undefined, NOW)))).toEqual([
    'mistake error index.html:1:1 same-address',
    'alt warning about.md:6:20 no-alt',
    'warning warning site.yaml:10:3 expired',
  ]);
});

const COMMAND = fileURLToPath(new URL('../../src/commands/wirecopy.ts', import.meta.url));

describe('the command `check`', () => {
  it('fails for a mistake, and for a warning where it is asked to', async () => {
    using paper = await paperWithAll();
    const statusOf = (file: string, strict: boolean) =>
      runCheck({
        root: paper.root,
        files: [file],
        from: join(paper.root, WORLD),
        json: true,
        strict,
        print() {},
      });
    expect(await statusOf('2024-01-12-broken.txt', false)).toBe(1);
    expect(await statusOf('2024-01-13-doubt.txt', false)).toBe(0);
    expect(await statusOf('2024-01-13-doubt.txt', true)).toBe(1);
    expect(await statusOf('2024-03-01-later.txt', true)).toBe(0);
  });

  it('writes nothing, in a process that may not write either', async () => {
    using paper = await paperWithAll();
    const before = paper.digest();
    const rights = ['--permission', '--allow-fs-read=*', '--allow-worker', '--allow-addons', '--no-warnings'];
    const { INIT_CWD: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [...rights, COMMAND, 'check', '--json'], {
      cwd: paper.root,
      encoding: 'utf8',
      env,
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ counts: { mistakes: 1, stories: 7 } });
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(paper.digest()).toBe(before);
  });
});
