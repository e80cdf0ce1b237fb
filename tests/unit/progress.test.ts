import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../src/build/progress.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Where a thousand pages are told of, one a second. */
function told(isTTY: boolean): string[] {
  const written: string[] = [];
  const out = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const progress = startProgress('Rendering pages', 1000, out);
  for (let page = 0; page < 1000; page += 1) {
    vi.advanceTimersByTime(20);
    progress.add(1);
  }
  progress.end();
  return written;
}

test('in a log there is a line every few seconds, and none a page', () => {
  const lines = told(false);
  expect(lines).toEqual([
    'Rendering pages: 250 of 1,000, 15 s left\n',
    'Rendering pages: 500 of 1,000, 10 s left\n',
    'Rendering pages: 750 of 1,000, 5 s left\n',
    'Rendering pages: 1,000 of 1,000, 0 s left\n',
  ]);
});

test('on a terminal one line moves, and is gone at the end', () => {
  const lines = told(true);
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.length).toBeLessThan(250);
  expect(lines.every((line) => line.startsWith('\r\x1b[K') && !line.includes('\n'))).toBe(true);
  expect(lines.at(-1)).toBe('\r\x1b[K');
});

test('what is done at once is not told of in a log', () => {
  const written: string[] = [];
  const out = { isTTY: false, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  const progress = startProgress('Reading stories', 3, out);
  progress.add(3);
  progress.end();
  expect(written).toEqual([]);
});
