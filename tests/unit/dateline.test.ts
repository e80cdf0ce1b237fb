import { describe, expect, it } from 'vitest';
import { blockTexts } from '../../src/parser/node-text.ts';
import { extractDateline } from '../../src/parser/dateline.ts';
import { readMarkdownBody, readWireCopy, told } from './reading.ts';

describe('the dateline at the head of the story', () => {
  it.each([
    ['SEOUL (Agency) — North Korea said', 'SEOUL (Agency)'],
    ['WASHINGTON (AP) - The president', 'WASHINGTON (AP)'],
    ['(CNN) -- The president', '(CNN)'],
    ['(CNN)The president', undefined],
    ['(Reuters) - The president', '(Reuters)'],
    ['LONDON, March 3 – The prime minister', 'LONDON, March 3'],
    ['LONDON, March 3 (Reuters) - The prime minister', 'LONDON, March 3 (Reuters)'],
    ['NEW YORK — Stocks rose', 'NEW YORK'],
    ['SAINT-DENIS, France (AFP) — The final', 'SAINT-DENIS, France (AFP)'],
    ['ST. PETERSBURG, Russia (AP) — The forum', 'ST. PETERSBURG, Russia (AP)'],
    ['Moscow, Russia (CNN) -- The Kremlin', 'Moscow, Russia (CNN)'],
    ['Berlin (dpa) – Der Kanzler', 'Berlin (dpa)'],
    ['ZÜRICH (sda) – Die Nationalbank', 'ZÜRICH (sda)'],
    ['SEOUL (Agency) — “We are ready,” he said', 'SEOUL (Agency)'],
    ['PARIS — 12 people', 'PARIS'],
  ])('%j', (lede, dateline) => {
    expect(extractDateline(lede)?.dateline).toBe(dateline);
  });

  it.each([
    'Kim — who rarely travels — went to Russia.',
    'The train – green and slow – crossed the border.',
    'NASA — the space agency — said so.',
    'U.S.-backed forces moved in.',
    'COVID-19 cases rose again.',
    'MPs - and not only they - were angry.',
    'He (the minister) said that - in short - it was over.',
    'BREAKING - Kim visits Russia',
    'EXCLUSIVE — The letter that Kim wrote',
    'SEOUL (Agency) —',
    'SEOUL',
    '- SEOUL',
    '',
    `${'LONG '.repeat(40)}— The end`,
  ])('is not taken from %j', (lede) => {
    expect(extractDateline(lede)).toBeUndefined();
  });

  it('stands apart from the story, which begins with its sentence', () => {
    const { article } = readWireCopy('date 2023-09-14\n\n- Kim\n\nSEOUL (Agency) — North Korea said so.\n');
    expect(article?.dateline).toBe('SEOUL (Agency)');
    expect(blockTexts(article!.body)).toEqual(['North Korea said so.']);
  });

  it('is taken from Markdown alike', () => {
    const { article } = readMarkdownBody('SEOUL (Agency) — North Korea *said* so.');
    expect(article?.dateline).toBe('SEOUL (Agency)');
    expect(blockTexts(article!.body)).toEqual(['North Korea said so.']);
  });

  it('is looked for in the first paragraph of the story alone', () => {
    const { article } = readWireCopy('date 2023-09-14\n\n- Kim\n\nOne.\n\nSEOUL (Agency) — North Korea.\n');
    expect(article).not.toHaveProperty('dateline');
  });

  it('next to a field is pointed at, and both stay', () => {
    const reading = readWireCopy(
      'date 2023-09-14\ndateline: PYONGYANG\n\n- Kim\n\nSEOUL (Agency) — North Korea.\n',
    );
    expect(told(reading)).toEqual(['second-dateline warning 6:1']);
    expect(reading.article?.dateline).toBe('PYONGYANG');
    expect(blockTexts(reading.article!.body)).toEqual(['SEOUL (Agency) — North Korea.']);
  });
});
