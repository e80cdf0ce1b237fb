import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyUnder } from './reading.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const SEED = 'content/articles/world/2023-09-14-kim-jong-uns-visit-to-russia-prolonged.txt';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'wirecopy-parse-'));
  mkdirSync(join(root, 'content/articles/world'), { recursive: true });
  cpSync(join(project, 'content/site.yaml'), join(root, 'content/site.yaml'));
  cpSync(join(project, SEED), join(root, SEED));
  const write = (name: string, copy: string) =>
    writeFileSync(join(root, 'content/articles/world', name), copy);
  write('good.txt', storyUnder('date 2023-09-14T06:30\nbyline: Jane Roe\ntopics: Korea, Russia'));
  write('bad.txt', storyUnder('date 2023-02-30 Advertisement'));
  write(
    'good.md',
    '---\ndate: 2023-09-14\nheadline: Kim\n---\n\nThe *story*.\n\n---\n\n## More\n\nIts end.\n',
  );
});
afterAll(() => rmSync(root, { recursive: true }));

function parse(files: readonly string[], cwd = root, env: Record<string, string> = {}) {
  const { INIT_CWD: _, ...own } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'src/commands/wirecopy.ts'), 'parse', ...files],
    {
      cwd,
      encoding: 'utf8',
      env: { ...own, ...env },
    },
  );
  const lines = stdout.split('\n').filter(Boolean);
  return { status, stderr, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('the command `parse`', () => {
  it('prints what the desk reads, one object a line, in the order asked', () => {
    const files = ['content/articles/world/good.txt', 'content/articles/world/good.md'];
    const { status, stderr, lines } = parse(files);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines.map((line) => line.file)).toEqual(files);
    expect(lines[0]).toEqual({
      file: files[0],
      headline: 'Kim visits Russia',
      headlineFrom: 'summary',
      summary: ['Kim visits Russia.', 'The two met.'],
      keyPoints: ['The two met.'],
      body: ['The story begins here and goes on for a while.'],
      headings: [],
      datePublished: '2023-09-14T06:30:00+01:00',
      dateModified: null,
      section: 'world',
      topics: ['Korea', 'Russia'],
      byline: 'Jane Roe',
      dateline: null,
      confidence: 1,
      messages: [],
    });
    expect(lines[1]).toMatchObject({ headline: 'Kim', headlineFrom: 'field' });
    expect(lines[1]).toMatchObject({ body: ['The story.', 'More', 'Its end.'], headings: [1] });
  });

  it('goes on after a mistake, tells its place, and fails at the end', () => {
    const { status, lines } = parse([
      'content/articles/world/bad.txt',
      'nowhere.txt',
      'content/articles/world/good.txt',
    ]);
    expect(status).toBe(1);
    expect(lines[0]?.messages).toEqual([
      {
        line: 1,
        column: 6,
        rule: 'bad-date',
        severity: 'error',
        reason: 'There is no day 30 in 2023-02: that month has 28 days.',
      },
    ]);
    expect(lines[1]).toMatchObject({
      headline: null,
      body: [],
      messages: [{ rule: 'unreadable', line: 1, column: 1 }],
    });
    expect(lines[2]).toMatchObject({ messages: [] });
  });

  it('reads the first story of the site: its headline, two points and thirteen paragraphs', () => {
    const { lines } = parse([SEED]);
    const [line] = lines as [
      { keyPoints: string[]; body: string[]; headline: string; datePublished: string },
    ];
    expect(line.headline).toBe('Kim Jong Un’s visit to Russia prolonged, fueling suspicions of arms deal');
    expect(line.keyPoints).toEqual([
      'Kim and Putin discussed military cooperation and satellite development.',
      'US warns of potential UN Security Council violations.',
    ]);
    expect(line.body).toHaveLength(13);
    expect(line.datePublished).toBe('2023-09-14');
  });

  it('takes paths from the folder it was typed in', () => {
    const { lines } = parse(['good.txt'], root, { INIT_CWD: join(root, 'content/articles/world') });
    expect(lines[0]).toMatchObject({ file: 'good.txt', headline: 'Kim visits Russia' });
  });

  it('without a file says how it is used', () => {
    const { status, stderr, lines } = parse([]);
    expect({ status, lines }).toEqual({ status: 1, lines: [] });
    expect(stderr).toContain('wirecopy parse [flags] FILE…');
    expect(stderr).toContain('content/articles/world/');
  });

  it('in a folder without settings says what is missing, and shows no stack trace', () => {
    const { status, stderr } = parse(['a.txt'], tmpdir());
    expect(status).toBe(1);
    expect(stderr).toContain('content/site.yaml');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
