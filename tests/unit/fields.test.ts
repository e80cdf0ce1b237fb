import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../src/parser/schema.ts';
import { readMarkdownCopy, readWireCopy, reasonOf, storyUnder, told } from './reading.ts';

const under = (fields: string) => readWireCopy(storyUnder(`date 2023-09-14\n${fields}`));

describe('what each field gives', () => {
  it.each([
    ['headline: Kim stays on', { headline: 'Kim stays on', headlineFrom: 'field' }],
    ['section: world', { section: 'world' }],
    ['topics: North Korea, Russia', { topics: ['North Korea', 'Russia'] }],
    ['topics: North Korea; Russia，中国、Russia,', { topics: ['North Korea', 'Russia', '中国'] }],
    ['byline: Jane Roe and John Doe', { byline: 'Jane Roe and John Doe' }],
    ['dateline: SEOUL', { dateline: 'SEOUL' }],
    ['slug: kim-stays-on-2', { slug: 'kim-stays-on-2' }],
    ['slug: 김정은-방문', { slug: '김정은-방문'.normalize('NFC') }],
    ['updated: 2023-09-15T10:00Z', { dateModified: '2023-09-15T11:00:00+01:00' }],
    [
      'updated: 2023-09-15\ncorrection: An earlier version misspelled a name.',
      { correction: 'An earlier version misspelled a name.' },
    ],
    ['image: /images/quay.jpg\nalt: A quay', { image: '/images/quay.jpg', alt: 'A quay' }],
    ['image: the quay.jpg\nalt: None', { image: 'the quay.jpg', alt: '' }],
    ['image: 50% #1.jpg', { image: '50% #1.jpg' }],
    ['caption: At dawn.\nfocus: 40% 30%', { caption: 'At dawn.', focus: { x: 40, y: 30 } }],
    ['focus: 100 %, 0 %', { focus: { x: 100, y: 0 } }],
    ['chart: Votes, in percent', { chart: 'Votes, in percent' }],
    [
      'map: Vostochny 51.88 128.33, Vladivostok 43.12 131.89',
      {
        map: [
          { name: 'Vostochny', latitude: 51.88, longitude: 128.33 },
          { name: 'Vladivostok', latitude: 43.12, longitude: 131.89 },
        ],
      },
    ],
    ['credit: Jane Roe/Agency', { credit: 'Jane Roe/Agency' }],
    ['source: Agency', { source: 'Agency' }],
    ['language: PT-br', { language: 'pt-BR' }],
    ['status: Draft', { status: 'draft' }],
    ['status: withheld', { status: 'withheld' }],
    ['aliases: /2019/04/15/old/, /older', { aliases: ['/2019/04/15/old/', '/older'] }],
    ['aliases: /caf%C3%A9/, /café/, /my%20page.html', { aliases: ['/café/', '/my page.html'] }],
    [`aliases: /${'a'.repeat(255)}`, { aliases: [`/${'a'.repeat(255)}`] }],
  ])('%j', (line, expected) => {
    const { article, messages } = under(line);
    expect(messages).toEqual([]);
    expect(article).toMatchObject(expected);
  });

  it.each(['HEADLINE: Kim', 'Headline : Kim', 'headline:Kim', 'headline：Kim', '  headline:\tKim  '])(
    'a name may be typed as %j',
    (line) => {
      expect(under(line).article?.headline).toBe('Kim');
    },
  );

  it('keeps what is typed in a value, colons and markup among it', () => {
    expect(under('headline: Kim: <b>“I — stay”</b>').article?.headline).toBe('Kim: <b>“I — stay”</b>');
  });

  it('a headline field leaves every point a key point', () => {
    expect(under('headline: Kim stays on').article?.keyPoints).toEqual([
      'Kim visits Russia.',
      'The two met.',
    ]);
  });
});

describe('fields that an editor got wrong', () => {
  it.each([
    ['slug: Kim Visits', 'bad-slug', 7, 'kim-visits-russia'],
    ['slug: ../../etc', 'bad-slug', 7, 'kim-visits-russia'],
    [`slug: ${'a'.repeat(81)}`, 'bad-slug', 7, 'at most 80'],
    ['updated: 2023-02-30', 'bad-date', 10, '28 days'],
    ['language: English', 'bad-language', 11, '`en`'],
    ['language: e n', 'bad-language', 11, '`en`'],
    ['status: drafft', 'bad-status', 9, '`draft`'],
    ['status: published', 'bad-status', 9, 'delete the line'],
    ['image: https://elsewhere.example/a.jpg', 'bad-image', 8, 'beside the story'],
    ['image: //elsewhere.example/a.jpg', 'bad-image', 8, 'beside the story'],
    ['image: /\\elsewhere.example/a.jpg', 'bad-image', 8, 'beside the story'],
    ['image: /images/../../secret.jpg', 'bad-image', 8, 'beside the story'],
    ['image: /images/%2e%2e/secret.jpg', 'bad-image', 8, 'beside the story'],
    ['image: C:\\quay.jpg', 'bad-image', 8, 'beside the story'],
    ['image: ../quay.jpg', 'bad-image', 8, 'beside the story'],
    ['image: javascript:alert(1)', 'bad-image', 8, 'beside the story'],
    ['image: /images/notes.pdf', 'bad-image', 8, '.jpg'],
    ['focus: left', 'bad-focus', 8, '`40% 30%`'],
    ['focus: 101% 3%', 'bad-focus', 8, '`40% 30%`'],
    ['map: Suez', 'bad-map', 6, '`'],
    ['map: Suez 129.97 32.55', 'bad-map', 6, 'Suez 32.55 129.97'],
    ['aliases: https://old.example/a', 'bad-alias', 10, '/2019/04/15/old-name/'],
    ['aliases: /a/../b', 'bad-alias', 10, '/2019/04/15/old-name/'],
    ['aliases: /%2e%2e/b', 'bad-alias', 10, '/2019/04/15/old-name/'],
    ['aliases: /100%', 'bad-alias', 10, '/2019/04/15/old-name/'],
    ['aliases: /', 'bad-alias', 10, '/2019/04/15/old-name/'],
    ['aliases: /*', 'bad-alias', 10, 'a * stands for other addresses'],
    ['aliases: /%2a', 'bad-alias', 10, 'a * stands for other addresses'],
    ['aliases: /news/:year/', 'bad-alias', 10, 'a : stands for other addresses'],
    ['aliases: /old?id=1', 'bad-alias', 10, 'a ? or # is not of the path'],
    ['aliases: /old%3Fid=1', 'bad-alias', 10, 'a ? or # is not of the path'],
    ['aliases: /old#top', 'bad-alias', 10, 'a ? or # is not of the path'],
    ['aliases: /old%0a/world', 'bad-alias', 10, 'a character that cannot be seen'],
    ['aliases: /a%2Fb', 'bad-alias', 10, 'a slash written with %'],
    ['aliases: /a\\b', 'bad-alias', 10, 'a backslash'],
    ['aliases: /a%zz', 'bad-alias', 10, 'a % in it'],
    ['aliases: /caf%e9/', 'bad-alias', 10, 'a % in it'],
    ['aliases: //elsewhere.example/', 'bad-alias', 10, 'two slashes'],
    ['aliases: /a//b', 'bad-alias', 10, 'two slashes'],
    ['aliases: /./a', 'bad-alias', 10, 'a part of it is . or ..'],
    [`aliases: /${'a'.repeat(256)}/`, 'bad-alias', 10, '255 bytes'],
    [`aliases: /${'é'.repeat(128)}/`, 'bad-alias', 10, '255 bytes'],
  ])('%j is an error at the value, which says what to write', (line, rule, column, mend) => {
    const reading = under(line);
    expect(reading.article).toBeUndefined();
    expect(told(reading)).toEqual([`${rule} error 2:${column}`]);
    expect(reasonOf(reading, rule)).toContain(mend);
  });

  it.each([
    ['headlin: Kim', '`headline`'],
    ['Bylin: Jane', '`byline`'],
    ['topcis: Korea', '`topics`'],
    ['corection: A name', '`correction`'],
    ['Date line: SEOUL', '`dateline`'],
    ['title: Kim', '`headline`'],
    ['Tags: Korea', '`topics`'],
    ['author: Jane', '`byline`'],
  ])('%j names the field that was meant', (line, meant) => {
    const reading = under(line);
    expect(told(reading)).toEqual(['unknown-field error 2:1']);
    expect(reasonOf(reading, 'unknown-field')).toContain(`Did you mean ${meant}?`);
  });

  it('a name like no other gets the whole list, and the advice for text that only looks like a field', () => {
    const reason = reasonOf(under('Washington: The president spoke.'), 'unknown-field');
    for (const name of FIELD_NAMES) expect(reason).toContain(name);
    expect(reason).toContain('empty line');
  });

  it('a field given twice names the line of the first', () => {
    const reading = under('slug: one\nbyline: Jane\nslug: two');
    expect(told(reading)).toEqual(['repeated-field error 4:1']);
    expect(reasonOf(reading, 'repeated-field')).toContain('line 2');
  });

  it('an empty field is a warning, and the story is taken without it', () => {
    const reading = under('byline:\nslug:   ');
    expect(told(reading)).toEqual(['empty-field warning 2:1', 'empty-field warning 3:1']);
    expect(reading.article).not.toHaveProperty('byline');
  });

  it('every mistake is told at once', () => {
    expect(told(under('slug: A\nstatus: x\nlanguage: ?'))).toEqual([
      'bad-slug error 2:7',
      'bad-status error 3:9',
      'bad-language error 4:11',
    ]);
  });

  it('a field that an empty line parts from the date line is pointed at, and its text is kept', () => {
    const reading = readWireCopy('date 2023-09-14\n\nheadline: Kim\nbyline: Jane\n\n-\n\nThe story.\n');
    expect(told(reading)).toEqual(['stray-field warning 3:1']);
    expect(reading.article?.summary).toEqual(['headline: Kim byline: Jane']);
  });

  it('a field that goes on in a second line is pointed at, and its text is kept', () => {
    const reading = readWireCopy('date 2023-09-14\nheadline: Kim\nstays on\n\n-\n\nThe story.\n');
    expect(told(reading)).toEqual(['after-fields warning 3:1']);
    expect(reading.article?.keyPoints).toEqual(['stays on']);
  });

  it('a sentence with a colon below an empty line is no field', () => {
    const reading = readWireCopy('date 2023-09-14\n\n- Kim\n\nWashington: the president spoke.\n');
    expect(reading.messages).toEqual([]);
  });

  it('a change before the story’s date is pointed at', () => {
    const reading = under('updated: 2023-09-13');
    expect(told(reading)).toEqual(['updated-before-date warning 2:10']);
    expect(reasonOf(reading, 'updated-before-date')).toContain('2023-09-14');
  });

  it('a correction without a date is pointed at, and taken', () => {
    const reading = under('correction: A name.');
    expect(told(reading)).toEqual(['undated-correction warning 2:13']);
    expect(reasonOf(reading, 'undated-correction')).toContain('`updated: ');
    expect(reading.article?.correction).toBe('A name.');
  });
});

describe('the same fields in both formats', () => {
  const fields = [
    'headline: Kim stays on',
    'topics: North Korea, Russia',
    'byline: Jane Roe',
    'dateline: SEOUL',
    'slug: kim',
    'updated: 2023-09-15T10:00',
    'correction: A name.',
    'image: /images/a.jpg',
    'alt: A quay',
    'credit: Jane',
    'caption: The quay.',
    'focus: 40% 30%',
    'map: Leith 55.98 -3.17, Oban 56.41 -5.47',
    'chart: Ships',
    'source: Agency',
    'language: en-GB',
    'status: draft',
    'aliases: /old/, /older/',
  ].join('\n');

  it('give the same article', () => {
    const wire = readWireCopy(`date 2023-09-14\n${fields}\n\n- One\n\nThe story.\n`);
    const markdown = readMarkdownCopy(
      `---\ndate: 2023-09-14\n${fields}\nkeyPoints:\n  - One\n---\n\nThe story.\n`,
    );
    expect([...wire.messages, ...markdown.messages]).toEqual([]);
    expect({ ...markdown.article, body: null }).toEqual({ ...wire.article, body: null });
  });
});
