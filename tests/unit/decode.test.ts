import { describe, expect, it } from 'vitest';
import { readMarkdownCopy, readWireCopy, reasonOf, storyUnder, told } from './reading.ts';

const STORY = storyUnder('date 2023-09-14');

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

describe('the encodings an editor may save a story in', () => {
  const typed = STORY.replace('Russia', 'Russie où “l’été” 🛰');

  it.each([
    ['UTF-8', Buffer.from(typed)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${typed}`)],
    ['UTF-16, little end first', utf16(typed, 'little')],
    ['UTF-16, big end first', utf16(typed, 'big')],
  ])('%s is read as typed', (_, bytes) => {
    const { article, messages } = readWireCopy(bytes);
    expect(messages).toEqual([]);
    expect(article?.headline).toBe('Kim visits Russie où “l’été” 🛰');
  });

  it('names the byte, the line and the column of the first Latin-1 letter, and the encoding to save in', () => {
    const reading = readWireCopy(Buffer.from('date 2023-09-14\n\nUn été.\n\nCorps.\n', 'latin1'));
    expect(told(reading)).toEqual(['encoding error 3:4']);
    expect(reasonOf(reading, 'encoding')).toContain('Byte 20 (0xE9)');
    expect(reasonOf(reading, 'encoding')).toContain('“UTF-8”');
  });

  it('counts a byte order mark among the bytes, and not among the columns', () => {
    const reading = readWireCopy(Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0xff, 0x42]));
    expect(told(reading)).toEqual(['encoding error 1:2']);
    expect(reasonOf(reading, 'encoding')).toContain('Byte 4 (0xFF)');
  });

  it.each([
    ['cut off in the middle of a letter', [0x41, 0xe2, 0x82], 'Byte 1 (0xE2)'],
    ['with half a surrogate pair in UTF-8', [0x41, 0xed, 0xa0, 0x80], 'Byte 1 (0xED)'],
    ['in Windows-1252, a quotation mark first', [0x93, 0x41], 'Byte 0 (0x93)'],
    ['with half a surrogate pair in UTF-16', [0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00], 'Byte 4'],
    ['in UTF-16 with a byte too many', [0xff, 0xfe, 0x41, 0x00, 0x42], 'Byte 4'],
  ])('names the byte of a file %s', (_, bytes, named) => {
    const reading = readWireCopy(Uint8Array.from(bytes));
    expect(reading.article).toBeUndefined();
    expect(reasonOf(reading, 'encoding')).toContain(named);
  });

  it('tells UTF-16 without a byte order mark by its NUL characters', () => {
    const reading = readWireCopy(Buffer.from(STORY, 'utf16le'));
    expect(told(reading)).toEqual(['nul error 1:2']);
    expect(reasonOf(reading, 'nul')).toContain('UTF-16');
  });

  it('points at an invisible control character, which no feed could carry', () => {
    const reading = readWireCopy(STORY.replace('two met', 'two \u0093met'));
    expect(told(reading)).toEqual(['control-character error 5:11']);
    expect(reasonOf(reading, 'control-character')).toContain('U+0093');
  });

  it('points at a letter that a conversion has lost, and still takes the story', () => {
    const reading = readWireCopy(STORY.replace('two met', 'two m\ufffdt'));
    expect(told(reading)).toEqual(['lost-character warning 5:12']);
    expect(reading.article?.keyPoints).toEqual(['The two m\ufffdt.']);
  });

  it('refuses a file of more than a megabyte and says how large it is', () => {
    const reading = readWireCopy(new Uint8Array(1_000_001).fill(0x61));
    expect(told(reading)).toEqual(['too-large error 1:1']);
    expect(reasonOf(reading, 'too-large')).toContain('1,000,000 bytes');
  });

  it('takes a file of a megabyte', () => {
    const long = STORY.padEnd(1_000_000, 'more words of the story ');
    expect(readWireCopy(long).messages).toEqual([]);
  });
});

describe('the line endings an editor may have', () => {
  const NAMES: [string, string][] = [
    ['Windows', '\r\n'],
    ['old Mac', '\r'],
    ['Unix', '\n'],
    ['word processor, vertical tab', '\v'],
    ['form feed', '\f'],
    ['NEL', '\u0085'],
    ['line separator', '\u2028'],
    ['paragraph separator', '\u2029'],
  ];

  it.each(NAMES)('%s: wire copy reads the same', (_, ending) => {
    const wrapped = STORY.replace('and goes', '\nand goes');
    expect(readWireCopy(wrapped.replaceAll('\n', ending))).toEqual(readWireCopy(wrapped));
  });

  it.each(NAMES)('%s: Markdown reads the same', (_, ending) => {
    const copy =
      '---\ndate: 2023-09-14\nheadline: A\nkeyPoints:\n  - One\n---\n\nThe story\ngoes on.\n\nAnd ends.\n';
    expect(readMarkdownCopy(copy.replaceAll('\n', ending))).toEqual(readMarkdownCopy(copy));
  });

  it.each(NAMES)('%s: messages count lines alike', (_, ending) => {
    expect(told(readWireCopy(storyUnder('date 2023-09-14\nsluggish: a').replaceAll('\n', ending)))).toEqual(
      told(readWireCopy(storyUnder('date 2023-09-14\nsluggish: a'))),
    );
  });
});
