import { describe, expect, it } from 'vitest';
import { blockTexts } from '../../src/parser/node-text.ts';
import { readWireCopy, told } from './reading.ts';

function parts(copy: string) {
  const { article } = readWireCopy(`date 2023-09-14\n${copy}`);
  return article && { headline: article.headline, points: article.keyPoints, body: blockTexts(article.body) };
}

const EXPECTED = {
  headline: 'Kim visits',
  points: ['They met.', 'He stays.'],
  body: ['The story.', 'Its end.'],
};

describe('marked points', () => {
  it('may be as many as a file has room for', () => {
    expect(parts(`${'- a\n'.repeat(240_000)}\nThe story.`)?.points).toHaveLength(239_999);
  });

  it.each([
    ['hyphens', '\n- Kim visits.\n\n- They met.\n\n- He stays.\n\nThe story.\n\nIts end.'],
    ['bullets', '\n• Kim visits.\n\n• They met.\n\n• He stays.\n\nThe story.\n\nIts end.'],
    ['asterisks', '\n* Kim visits.\n\n* They met.\n\n* He stays.\n\nThe story.\n\nIts end.'],
    ['all three', '\n- Kim visits.\n\n•  They met.\n\n*\tHe stays.\n\nThe story.\n\nIts end.'],
    ['consecutive lines', '\n- Kim visits.\n- They met.\n- He stays.\n\nThe story.\n\nIts end.'],
    ['hard-wrapped points', '\n- Kim\nvisits.\n- They\n  met.\n- He stays.\n\nThe story.\n\nIts end.'],
    ['no empty line under the date', '- Kim visits.\n- They met.\n- He stays.\n\nThe story.\n\nIts end.'],
    [
      'an unmarked headline above them',
      '\nKim visits.\n\n- They met.\n\n- He stays.\n\nThe story.\n\nIts end.',
    ],
    [
      'an unmarked headline on the line above',
      '\nKim visits.\n- They met.\n- He stays.\n\nThe story.\n\nIts end.',
    ],
    [
      'a lone hyphen below them',
      '\n- Kim visits.\n\n- They met.\n\n- He stays.\n\n-\n\nThe story.\n\nIts end.',
    ],
    ['a lone hyphen and no marks', '\nKim visits.\n\nThey met.\n\nHe stays.\n\n-\n\nThe story.\n\nIts end.'],
  ])('with %s part summary and body for certain', (_, copy) => {
    expect(parts(copy)).toEqual(EXPECTED);
    const reading = readWireCopy(`date 2023-09-14\n${copy}`);
    expect(reading.article?.confidence).toBe(1);
    expect(reading.messages).toEqual([]);
  });

  it('a lone hyphen lets a marked paragraph open the story', () => {
    expect(parts('\n- Kim visits.\n\n-\n\n- The story.')).toEqual({
      headline: 'Kim visits',
      points: [],
      body: ['- The story.'],
    });
  });

  it('a lone hyphen at the top says that there is no summary', () => {
    expect(parts('headline: Kim visits\n\n-\n\nThe story.\n\nIts end.')).toEqual({ ...EXPECTED, points: [] });
  });

  it('a lone hyphen far down the story is text', () => {
    const paragraphs = Array.from({ length: 20 }, (_, index) => `Paragraph ${index}.`);
    const reading = readWireCopy(`date 2023-09-14\n\n${paragraphs.join('\n\n')}\n\n-\n\nThe end.`);
    expect(blockTexts(reading.article!.body).slice(-2)).toEqual(['-', 'The end.']);
  });

  it('further down, a marked paragraph is text and keeps its mark', () => {
    expect(parts('\n- Kim visits.\n\nThe story.\n\n- A list.\n\n- In it.')?.body).toEqual([
      'The story.',
      '- A list.',
      '- In it.',
    ]);
  });

  it.each(['-Kim visits', '–5 degrees', '*Kim* visits', '--Kim'])('%j has no mark', (opening) => {
    expect(parts(`\n${opening}\n\n-\n\nThe story.`)?.headline).toBe(opening);
  });
});

describe('the headline', () => {
  it('is the field where there is one, full stop and all', () => {
    expect(parts('headline: Kim stays.\n\n- They met.\n\n- He stays.\n\nThe story.\n\nIts end.')).toEqual({
      ...EXPECTED,
      headline: 'Kim stays.',
    });
  });

  it.each([
    ['Kim visits.', 'Kim visits'],
    ['Kim visits .', 'Kim visits'],
    ['金正恩访问俄罗斯。', '金正恩访问俄罗斯'],
    ['किम रूस में।', 'किम रूस में'],
    ['Kim visits?', 'Kim visits?'],
    ['Kim visits!', 'Kim visits!'],
    ['Kim visits…', 'Kim visits…'],
    ['Kim visits...', 'Kim visits...'],
    ['Kim visits the U.S.', 'Kim visits the U.S.'],
    ['“I stay.”', '“I stay.”'],
    ['Kim visits Acme Inc.', 'Kim visits Acme Inc'],
  ])('from the summary, %j becomes %j', (point, headline) => {
    const { article } = readWireCopy(`date 2023-09-14\n\n- ${point}\n\nThe story.`);
    expect(article).toMatchObject({ headline, headlineFrom: 'summary', keyPoints: [], summary: [point] });
  });
});

describe('unmarked copy', () => {
  it('that the guess is not sure of is pointed at where the body begins, with the mend', () => {
    const reading = readWireCopy(
      'date 2023-09-14\n\nKim visits.\n\nThey met.\n\nHe stays.\n\nThe end.\n\nMore.\n\nAnd more.\n',
    );
    for (const message of reading.messages) {
      expect(message.ruleId).toBe('doubtful-split');
      expect(message.reason).toContain('`- `');
    }
    expect(reading.article?.headline).toBe('Kim visits');
  });

  it('of one paragraph has no headline of its own', () => {
    expect(told(readWireCopy('date 2023-09-14\n\nKim visits.\n'))).toEqual(['no-headline error 3:1']);
  });
});
