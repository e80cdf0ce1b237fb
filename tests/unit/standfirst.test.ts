import { describe, expect, test } from 'vitest';
import { standfirstOf } from '../../src/archive/standfirst.ts';

const POINTS = ['The bridge opens in May.', 'It has cost two million.'];

const standfirst = (opening: string, keyPoints = POINTS, longest = 80) =>
  standfirstOf({ opening, keyPoints, language: undefined }, longest, 'en-GB');

describe('the standfirst', () => {
  test('is the sentences of the opening that fit', () => {
    const opening =
      'The council agreed on Monday. Nobody had expected it. Later it met again in the old hall and…';
    expect(standfirst(opening)).toEqual({
      text: 'The council agreed on Monday. Nobody had expected it.',
      keyPoints: POINTS,
    });
  });

  test('is the first key point where the first sentence is long, and that point is not said again', () => {
    const opening = `The council ${'of the old town '.repeat(8)}agreed on Monday. Nobody had expected it.`;
    expect(standfirst(opening)).toEqual({ text: POINTS[0], keyPoints: POINTS.slice(1) });
  });

  test('never ends where the opening was cut', () => {
    expect(standfirst('The council agreed on Monday to build…').text).toBe(POINTS[0]);
    expect(standfirst('The council agreed on Monday. It will build…').text).toBe(
      'The council agreed on Monday.',
    );
  });

  test('does not end at an abbreviation', () => {
    const opening =
      'On Monday the council heard Mr. Smith, who had come from the U.S. and the far north, at length…';
    expect(standfirst(opening).text).toBe(POINTS[0]);
    expect(standfirst('It heard Mr. Smith. He spoke.').text).toBe('It heard Mr. Smith. He spoke.');
  });

  test('is the opening, cut, where there are no key points', () => {
    const opening = `The council ${'of the old town '.repeat(8)}agreed.`;
    const { text } = standfirst(opening, []);
    expect(text).toMatch(/^The council of .*…$/);
    expect(text.length).toBeLessThanOrEqual(80);
  });

  test('is empty for a story without text', () => {
    expect(standfirst('', [])).toEqual({ text: '', keyPoints: [] });
  });

  test('ends where a sentence ends in the language of the story', () => {
    const chinese = { opening: '市议会周一同意建桥。没有人预料到。', keyPoints: [], language: 'zh' };
    expect(standfirstOf(chinese, 12, 'en-GB').text).toBe('市议会周一同意建桥。');
  });
});
