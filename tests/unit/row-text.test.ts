import { expect, test } from 'vitest';
import { rowText } from '../../src/components/row-text.ts';

const SENTENCE = 'The council of the town met on Tuesday to hear both sides.';

test('a row has the first key point, however long the opening', () => {
  expect(rowText({ keyPoints: ['First.', 'Second.'], opening: SENTENCE })).toBe('First.');
});

test('a story without key points has its opening, if that is short', () => {
  expect(rowText({ keyPoints: [], opening: SENTENCE })).toBe(SENTENCE);
  expect(rowText({ keyPoints: [], opening: '' })).toBe('');
});

test('a long opening ends with a sentence that fits', () => {
  const opening = `${SENTENCE} ${SENTENCE} ${SENTENCE}`;
  expect(rowText({ keyPoints: [], opening })).toBe(`${SENTENCE} ${SENTENCE}`);
  const chinese = `${'北京的一座新图书馆星期四向读者开放'.repeat(6)}。${'第一天就有数千人前来参观'.repeat(6)}。`;
  expect(rowText({ keyPoints: [], opening: chinese })).toBe(chinese.slice(0, chinese.indexOf('。') + 1));
});

test('a long sentence is cut after a word, also where it begins with a short one or has a number', () => {
  const long = `Yes! About 3.5 ${'percent of the readers '.repeat(10)}`;
  const text = rowText({ keyPoints: [], opening: long });
  expect(text).toMatch(/^Yes! About 3\.5 .*(?:percent|of|the|readers)…$/);
  expect(text.length).toBeLessThanOrEqual(160);
});
