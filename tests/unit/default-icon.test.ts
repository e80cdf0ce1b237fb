import { renderAsync } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { defaultIcon } from '../../src/outputs/images/default-icon.ts';
import { DEFAULT_PALETTE } from '../../src/theme/palette.ts';

const theme = {
  ...DEFAULT_PALETTE,
  light: { ...DEFAULT_PALETTE.light, accent: '#004b23', paper: '#f2fff7' },
};
const iconOf = (title: string, language = 'en') => defaultIcon({ title, language, theme });

test('the icon of a paper without one is the first letter of its name in its colours', async () => {
  const svg = await iconOf('“morning Proof”');
  expect(svg).toBe(await iconOf('Munich Post'));
  expect(svg).not.toBe(await iconOf('The Morning Proof'));
  expect(svg).toContain('fill="#004b23"');
  expect(svg).toContain('fill="#f2fff7"');
  expect(svg).not.toContain('<text');
});

test('a name without a letter that can be drawn has the sign of a paragraph', async () => {
  expect(await iconOf('…')).toBe(await iconOf('한국'));
  expect(await iconOf('…')).not.toBe(await iconOf('A'));
});

test.each(['W', 'I', 'Q', 'Ж', '金', 'خ', '7'])(
  '%s stands in the middle, with room around it',
  async (title) => {
    const { pixels, width } = await renderAsync(await iconOf(title), { fitTo: { mode: 'width', value: 64 } });
    const [left, top, right, bottom] = [64, 64, -1, -1];
    const box = { left, top, right, bottom };
    for (let y = 0; y < 64; y += 1) {
      for (let x = 0; x < 64; x += 1) {
        // Red, which the accent has none of.
        if (pixels[(y * width + x) * 4]! < 128) continue;
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
    }
    expect(Math.abs(box.left + box.right - 63)).toBeLessThanOrEqual(2);
    expect(Math.abs(box.top + box.bottom - 63)).toBeLessThanOrEqual(2);
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(8);
    expect(box.bottom - box.top).toBeGreaterThan(24);
  },
);
