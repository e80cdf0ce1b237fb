import { describe, expect, it } from 'vitest';
import { readMarkdownCopy, reasonOf, told } from './reading.ts';

const under = (front: string) =>
  readMarkdownCopy(`---\ndate: 2023-09-14\nheadline: Kim\n${front}\n---\n\nThe story.\n`);

describe('front matter as YAML reads it', () => {
  it.each([
    ['date: 2023-09-14', '2023-09-14'],
    ['date: "2023-09-14"', '2023-09-14'],
    ['date: 2023-09-14T06:30', '2023-09-14T06:30:00+01:00'],
    ['date: 2023-09-14 06:30', '2023-09-14T06:30:00+01:00'],
    ['date: 2023-09-14T06:30:00Z', '2023-09-14T07:30:00+01:00'],
  ])('%j is the date it says', (line, date) => {
    expect(readMarkdownCopy(`---\n${line}\nheadline: Kim\n---\n\nThe story.\n`).article?.datePublished).toBe(
      date,
    );
  });

  it.each([
    ['slug: 2023', { slug: '2023' }],
    ['slug: 007', { slug: '007' }],
    ['byline: 1e3', { byline: '1e3' }],
    ['byline: yes', { byline: 'yes' }],
    ['byline: true', { byline: 'true' }],
    ['byline: 2023-09-14', { byline: '2023-09-14' }],
    ['byline: "Jane: Roe # one"', { byline: 'Jane: Roe # one' }],
    ['byline: [Jane Roe, John Doe]', { byline: 'Jane Roe, John Doe' }],
    ['topics: [Korea, 2023]', { topics: ['Korea', '2023'] }],
    ['topics:\n  - Korea\n  -\n  - Russia', { topics: ['Korea', 'Russia'] }],
    ['topics: Korea, Russia', { topics: ['Korea', 'Russia'] }],
    ['source: |\n  One line.\n  Another.', { source: 'One line. Another.' }],
    ['source: >\n  One line.\n  Another.', { source: 'One line. Another.' }],
    ['source: "A\\0b\\ud800\\Lc"', { source: 'A b\ufffd c' }],
    ['byline: "Jane\\_Roe  II"', { byline: 'Jane\u00a0Roe  II' }],
    ['keyPoints: One point', { keyPoints: ['One point'] }],
    ['keyPoints: [2023, true, "a: b"]', { keyPoints: ['2023', 'true', 'a: b'] }],
    ['keyPoints: []', { keyPoints: [] }],
  ])('%j is kept as typed', (front, expected) => {
    const reading = under(front);
    expect(reading.messages).toEqual([]);
    expect(reading.article).toMatchObject(expected);
  });

  it.each(['byline:', 'byline: ""', 'byline: ~', 'topics: []'])('%j is empty, a warning', (front) => {
    const reading = under(front);
    expect(told(reading)).toEqual(['empty-field warning 4:1']);
    expect(reading.article).toBeDefined();
  });
});

describe('front matter that an editor got wrong', () => {
  it('missing: says how to write it', () => {
    const reading = readMarkdownCopy('The story.\n');
    expect(told(reading)).toContain('no-front-matter error 1:1');
    expect(reasonOf(reading, 'no-front-matter')).toContain('`date: 2023-09-14`');
  });

  it.each(['---\ndate: 2023-09-14\n\nThe story.\n', '\n---\ndate: 2023-09-14\n---\n\nThe story.\n'])(
    'not closed, or below an empty line, is none: %j',
    (copy) => {
      expect(told(readMarkdownCopy(copy)).join()).toContain('no-front-matter error 1:1');
    },
  );

  it.each([
    ['headline: Kim: the visit', 4],
    ['byline: "Jane', 4],
    ['topics: [Korea', 4],
    ['\tbyline: Jane', 4],
    ['byline: @jane', 4],
    [`byline: ${'['.repeat(400)}`, 4],
  ])('that is no YAML is told at its line: %j', (front, line) => {
    const reading = readMarkdownCopy(`---\ndate: 2023-09-14\nslug: a\n${front}\n---\n\nThe story.\n`);
    expect(reading.article).toBeUndefined();
    expect(told(reading).find((each) => each.startsWith('not-yaml'))).toContain('not-yaml error');
    expect(reading.messages[0]?.line).toBeGreaterThanOrEqual(line);
    expect(reasonOf(reading, 'not-yaml')).toContain('quotation marks');
  });

  it.each(['---\n---\n', '---\njust words\n---\n', '---\n- a\n- b\n---\n', '---\n# date\n---\n'])(
    'without fields says how to write them: %j',
    (front) => {
      const reading = readMarkdownCopy(`${front}\n# Kim\n\nThe story.\n`);
      expect(told(reading)).toEqual(['not-yaml error 2:1']);
      expect(reasonOf(reading, 'not-yaml')).toContain('`name: value`');
    },
  );

  it.each([
    ['headlin: Kim', '`headline`'],
    ['dates: 2023-09-14', '`date`'],
    ['keypoints: [a]', '`keyPoints`'],
    ['Byline: Jane', '`byline`'],
    ['tags: [a]', '`topics`'],
  ])('%j names the field that was meant', (front, meant) => {
    const reading = under(front);
    expect(told(reading)).toEqual(['unknown-field error 4:1']);
    expect(reasonOf(reading, 'unknown-field')).toContain(`Did you mean ${meant}?`);
  });

  it('a field like no other is answered with those there are, `date` and `keyPoints` among them', () => {
    const reading = under('weather: sunny\nmood: good');
    expect(told(reading)).toEqual(['unknown-field error 4:1', 'unknown-field error 5:1']);
    expect(reasonOf(reading, 'unknown-field')).toContain('The fields are date, keyPoints, headline, ');
    expect(reasonOf(reading, 'unknown-field')).not.toContain('empty line');
  });

  it('a field given twice names the line of the first', () => {
    const reading = under('slug: a\nslug: b');
    expect(told(reading)).toEqual(['repeated-field error 5:1']);
    expect(reasonOf(reading, 'repeated-field')).toContain('line 4');
  });

  it('no date', () => {
    expect(told(readMarkdownCopy('---\nheadline: Kim\n---\n\nThe story.\n'))).toEqual(['no-date error 1:1']);
  });

  it('an impossible date is told where it stands', () => {
    const reading = readMarkdownCopy('---\nheadline: Kim\ndate: 2023-02-30\n---\n\nThe story.\n');
    expect(told(reading)).toEqual(['bad-date error 3:7']);
    expect(reasonOf(reading, 'bad-date')).toContain('28 days');
  });

  it.each([
    'slug: [a, b]',
    'slug: [a]',
    'slug: {a: b}',
    'topics: {a: b}',
    'topics: [[a]]',
    'keyPoints: {a: b}',
    'keyPoints: [{a: b}]',
    'byline: &a x\nsource: *a',
  ])('a value of another kind is told where it stands: %j', (front) => {
    const reading = under(front);
    expect(reading.article).toBeUndefined();
    expect(told(reading).join()).toMatch(/^bad-value error [45]:\d+$/);
    expect(reasonOf(reading, 'bad-value')).toContain('Write');
  });
});

describe('front matter that would stop a parser', () => {
  const many = 28_000;
  it.each([
    ['brackets that close nothing', '}'.repeat(many)],
    ['quotation marks', `source: "${'"'.repeat(many)}b"`],
    ['anchors', '&a '.repeat(many / 3)],
  ])('of many %s the first mistakes are told', (_, front) => {
    const rules = under(front).messages.map(({ ruleId }) => ruleId);
    expect(rules).toContain('not-yaml');
    expect(rules.length).toBeLessThan(15);
  });

  it('what is nested without end is pointed at', () => {
    const reading = under('? '.repeat(10_000));
    expect(told(reading)).toContain('not-yaml error 2:1');
    expect(reasonOf(reading, 'not-yaml')).toContain('nested too deep');
  });

  it('more than thirty thousand letters are no front matter', () => {
    const reading = under(`source: "a${' '.repeat(900_000)}b"`);
    expect(told(reading)).toContain('not-yaml error 2:1');
    expect(reasonOf(reading, 'not-yaml')).toContain('30,000');
  });
});
