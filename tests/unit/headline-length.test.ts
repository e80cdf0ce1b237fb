import { describe, expect, it } from 'vitest';
import { readMarkdownCopy, readWireCopy, reasonOf, told } from './reading.ts';

const words = (count: number) => Array.from({ length: count }, () => 'harbour').join(' ');
// 45 words of seven letters and the spaces between them.
const PARAGRAPH = `${words(45)}.`;
const longest = (letters: number) => 'a'.repeat(letters);
const withHeadline = (headline: string) =>
  readWireCopy(`date 2023-09-14\nheadline: ${headline}\n\n-\n\nThe story.\n`);

describe('a headline that is a paragraph', () => {
  it('is pointed at where it was taken from the copy, and the story is a story all the same', () => {
    const reading = readWireCopy(`date 2023-09-14\n\n${PARAGRAPH}\n\n-\n\nThe story.\n`);
    expect(told(reading)).toEqual(['long-headline warning 3:1']);
    expect(reasonOf(reading, 'long-headline')).toContain('`headline: …`');
    expect(reasonOf(reading, 'long-headline')).toContain('short paragraph');
    expect(reading.article?.headline).toBe(words(45));
  });

  it('is pointed at where the copy has no summary at all', () => {
    const body = `${PARAGRAPH}\n\n${words(60)}.\n\n${words(50)}.\n`;
    expect(told(readWireCopy(`date 2023-09-14\n\n${body}`))).toContain('long-headline warning 3:1');
  });

  it('is pointed at in its field', () => {
    expect(told(withHeadline(PARAGRAPH))).toEqual(['long-headline warning 2:11']);
  });

  it.each([
    ['in the front matter', `headline: ${PARAGRAPH}\n---\n\nThe story.\n`, '3:11'],
    ['as a first heading', `---\n\n# ${PARAGRAPH}\n\nThe story.\n`, '5:1'],
    ['as a first key point', `keyPoints:\n  - ${PARAGRAPH}\n---\n\nThe story.\n`, '4:3'],
    ['as the first of a list', `---\n\n- ${PARAGRAPH}\n- They met.\n\nThe story.\n`, '5:1'],
  ])('is pointed at in Markdown %s', (_, rest, place) => {
    expect(told(readMarkdownCopy(`---\ndate: 2023-09-14\n${rest}`))).toEqual([
      `long-headline warning ${place}`,
    ]);
  });
});

describe('the letters of a headline', () => {
  it.each([
    ['Latin letters', longest(120)],
    ['letters with their accents typed apart', 'e\u0301'.repeat(120)],
    ['emoji of many parts', `a${'👩🏽‍🚀'.repeat(119)}`],
    ['Chinese letters, which count as two', '金'.repeat(60)],
    ['Korean letters, which count as two', '한'.repeat(60)],
    ['Thai letters with their vowels', 'กี่'.repeat(120)],
  ])('are counted as a reader counts them: %s', (_, headline) => {
    expect(told(withHeadline(headline))).toEqual([]);
    expect(told(withHeadline(`${headline}ж`))).toEqual(['long-headline warning 2:11']);
  });
});
