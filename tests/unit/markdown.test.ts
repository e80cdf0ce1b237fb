import { describe, expect, it } from 'vitest';
import { blockTexts } from '../../src/parser/node-text.ts';
import { readMarkdownBody, readMarkdownCopy, reasonOf, told } from './reading.ts';

const FRONT = '---\ndate: 2023-09-14\n';

describe('a Markdown article', () => {
  it('gives date, headline, key points and body', () => {
    const { article, messages } = readMarkdownCopy(
      `${FRONT}headline: Kim visits\nkeyPoints:\n  - They met\n  - He stays\n---\n\nThe *story*.\n\n## More\n\nIts end.\n`,
    );
    expect(messages).toEqual([]);
    expect(article).toMatchObject({
      headline: 'Kim visits',
      headlineFrom: 'field',
      keyPoints: ['They met', 'He stays'],
      datePublished: '2023-09-14',
      confidence: 1,
    });
    expect(blockTexts(article!.body)).toEqual(['The story.', 'More', 'Its end.']);
  });

  it('without a headline field takes its first heading', () => {
    const { article } = readMarkdownCopy(`${FRONT}---\n\n# Kim *visits*\n\n- They met\n\nThe story.\n`);
    expect(article).toMatchObject({ headline: 'Kim visits', headlineFrom: 'field', keyPoints: ['They met'] });
    expect(blockTexts(article!.body)).toEqual(['The story.']);
  });

  it('without a heading takes its first key point, less the full stop', () => {
    const { article } = readMarkdownCopy(`${FRONT}---\n\n- Kim visits.\n- They met.\n\nThe story.\n`);
    expect(article).toMatchObject({
      headline: 'Kim visits',
      headlineFrom: 'summary',
      keyPoints: ['They met.'],
    });
  });

  it('without key points takes the list that opens it, but no numbered one and none further down', () => {
    expect(readMarkdownBody('1. One\n2. Two\n\nThe story.').article?.keyPoints).toEqual([]);
    expect(readMarkdownBody('The story.\n\n- One\n- Two').article?.keyPoints).toEqual([]);
  });

  it('keeps words apart that stand apart on the page', () => {
    const { article } = readMarkdownBody(
      '- One\n  two\n  - three\n- Four\n\nline  \nbreak\n\n> quoted\n>\n> again\n\na | b\n-|-\nc | d',
    );
    expect(article?.keyPoints).toEqual(['One two three', 'Four']);
    expect(blockTexts(article!.body)).toEqual(['line break', 'quoted again', 'a b c d']);
  });

  it('joins hard-wrapped lines as wire copy does', () => {
    const { article } = readMarkdownBody('The story\nbegins.\n\n金正恩访问\n俄罗斯。');
    expect(blockTexts(article!.body)).toEqual(['The story begins.', '金正恩访问俄罗斯。']);
  });

  it('may have its headings at any level: those of the page follow on from its own', () => {
    const { article } = readMarkdownBody('The story.\n\n# One\n\n#### Two\n\n# Three');
    const depths = article!.body.children.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    expect(depths).toEqual([2, 3, 2]);
  });
});

describe('what Markdown may not hold', () => {
  it('raw HTML is pointed at, its tags go and its words stay', () => {
    const reading = readMarkdownBody(
      'Kim <b>visits</b> Russia.\n\n<div class="x" onclick="alert(1)">\nThe words <i>stay</i>.\n</div>\n\nThe end.',
    );
    expect(told(reading)).toEqual(['raw-html warning 6:5', 'raw-html warning 6:14', 'raw-html warning 8:1']);
    expect(blockTexts(reading.article!.body)).toEqual(['Kim visits Russia.', 'The words stay .', 'The end.']);
  });

  it('an editor’s comment goes without a word', () => {
    const reading = readMarkdownBody('<!-- check <b>this</b> -->\n\nKim <!-- who? --> visits.');
    expect(reading.messages).toEqual([]);
    expect(blockTexts(reading.article!.body)).toEqual(['Kim visits.'.replace(' ', '  ')]);
  });

  it.each([
    '![a](https://elsewhere.example/a.png)',
    '![a](//elsewhere.example/a.png)',
    '![a](/\\elsewhere.example/a.png)',
    '![a](data:image/png;base64,AAAA)',
    '![a](../a.png)',
    '![a](notes.pdf)',
    '![a][pic]\n\n[pic]: https://elsewhere.example/a.png',
    '![pic]\n\n[pic]: https://elsewhere.example/a.png\n[pic]: /images/a.png',
    '[![a](https://elsewhere.example/a.png)](/about/)',
  ])('a picture from elsewhere is left out and pointed at: %j', (picture) => {
    const reading = readMarkdownBody(`The story.\n\n${picture}`);
    expect(told(reading).filter((line) => line.startsWith('remote-image warning 8:'))).toHaveLength(1);
    expect(reasonOf(reading, 'remote-image')).toContain('beside the story');
    expect(JSON.stringify(reading.article?.body)).not.toMatch(/"type":"image/);
  });

  it('a picture of the site stays, and is told with its place', () => {
    const reading = readMarkdownBody(
      'The story.\n\n![A quay](/images/quay.jpg)\n\n![A quay][q] ![](the%20quay.webp)\n\n[q]: q.jpg',
    );
    expect(reading.article?.images).toEqual([
      { path: '/images/quay.jpg', hasAlt: true, line: 8, column: 1 },
      { path: 'q.jpg', hasAlt: true, line: 10, column: 1 },
      { path: 'the quay.webp', hasAlt: false, line: 10, column: 14 },
    ]);
    expect(reading.messages).toEqual([]);
    expect(blockTexts(reading.article!.body)).toEqual(['The story.', 'A quay', 'A quay']);
  });

  it.each(['***', '[a]: /b/', '<!-- nothing -->', '<div></div>', '>', '&nbsp;'])(
    'a body that shows no word is none: %j',
    (body) => {
      expect(told(readMarkdownBody(body)).join()).toContain('no-body error');
    },
  );
});

describe('Markdown that would stop a parser', () => {
  const deep = 10_000;
  it.each([
    ['quotations', '>'.repeat(deep)],
    ['quotations with spaces', `${'> '.repeat(deep)}a`],
    ['lists', `${'- '.repeat(deep)}a`],
    ['numbered lists', `${'1. '.repeat(deep)}a`],
    ['quotations and lists', `${'> - 1) '.repeat(deep)}a`],
  ])('%s nested ten thousand deep are pointed at, and nothing else is said', (_, body) => {
    const reading = readMarkdownBody(body);
    expect(told(reading)).toEqual(['too-deep error 6:1']);
    expect(reasonOf(reading, 'too-deep')).toContain('Delete');
  });

  it.each([
    ['brackets', '['.repeat(deep)],
    ['bracket pairs', '['.repeat(deep) + ']'.repeat(deep)],
    ['pictures', '!['.repeat(deep)],
    ['links', '[a]('.repeat(deep)],
    ['asterisks', '*'.repeat(deep)],
    ['asterisks at words', '*a '.repeat(deep) + 'b* '.repeat(deep)],
    ['asterisks and underscores', '*a_ '.repeat(deep)],
    ['asterisks on lines', '*a_\n'.repeat(deep)],
    ['tildes', '~~a '.repeat(deep)],
    ['open comments', `A ${'<!-- '.repeat(deep)}`],
    ['processing instructions', `A ${'<?'.repeat(deep)}`],
    ['numbered lines that end no paragraph', 'A line\n' + '2. [a\n'.repeat(deep)],
    ['lines too far in for a list', 'A line\n' + '     - [a\n'.repeat(deep)],
    ['words after an open bracket', `A [${'- '.repeat(10 * deep)}`],
  ])('ten thousand %s in a paragraph are pointed at', (_, body) => {
    const reading = readMarkdownBody(body);
    expect(reading.messages.map((message) => message.ruleId)).toEqual(['too-many-marks']);
    expect(reasonOf(reading, 'too-many-marks')).toContain('.txt');
  });

  it.each([
    ['quotations', '> a\n\n'.repeat(deep)],
    ['underlined headings', 'a\n===\n\n'.repeat(deep)],
    ['lists with text between', '- a\n\nb\n\n'.repeat(deep)],
    ['quotations in lists', '- > a\n'.repeat(deep)],
  ])('ten thousand %s are pointed at', (_, body) => {
    const reading = readMarkdownBody(body);
    expect(reading.messages.map((message) => message.ruleId)).toEqual(['too-many-blocks']);
  });

  it('a paragraph of fifty thousand lines is pointed at', () => {
    const reading = readMarkdownBody('A line\n'.repeat(50_000));
    expect(told(reading)).toEqual(['too-many-lines error 2006:1']);
    expect(reasonOf(reading, 'too-many-lines')).toContain('empty lines');
  });

  it.each([
    ['braces', '{('.repeat(deep)],
    ['angle brackets', '<'.repeat(400)],
    ['open tags', '<a '.repeat(400)],
    ['ampersands', '&'.repeat(deep)],
    ['backquotes', '`'.repeat(deep)],
    ['growing backquotes', Array.from({ length: 200 }, (__, index) => '`'.repeat(index)).join(' ')],
    ['backslashes', '\\'.repeat(deep)],
    ['addresses', 'www.a.b http://c.d e@f.g '.repeat(1000)],
    ['bars', `${'|'.repeat(1000)}\n${'|-'.repeat(1000)}`],
    ['stairs of lists', Array.from({ length: 60 }, (__, index) => `${'  '.repeat(index)}- a`).join('\n')],
    ['headings', '# a\n'.repeat(2000)],
    ['rules', '***\n\n'.repeat(2000)],
    ['bold words', `${'**a** '.repeat(100)}\n\n`.repeat(20)],
  ])('many %s come back', (_, body) => {
    expect(() => readMarkdownBody(`The story.\n\n${body}`)).not.toThrow();
  });

  it('emphasis nested as deep as the limits let it comes back', () => {
    const reading = readMarkdownBody(`The story.\n\n${'*a '.repeat(240)}${'b* '.repeat(240)}`);
    expect(told(reading).join()).toMatch(/^too-deep error 8:\d+$/);
  });

  it('a long story with many emphases, links and lists is no such thing', () => {
    const body = '- *One* [link](/a/) and **two**\n'.repeat(500) + '\nThe *end* of it.\n\n'.repeat(500);
    expect(readMarkdownBody(`The story.\n\n${body}`).messages).toEqual([]);
  });
});
