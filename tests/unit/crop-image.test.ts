import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cropImage } from '../../src/outputs/images/crop-image.ts';
import { explainError } from '../../src/diagnostics/explain-error.ts';

test('a picture that breaks off is told in words, without the program’s lines', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-cut-'));
  const file = join(folder, 'quay.png');
  const whole = await sharp({ create: { width: 200, height: 200, channels: 3, background: 'teal' } })
    .png({ compressionLevel: 0 })
    .toBuffer();
  writeFileSync(file, whole.subarray(0, whole.length / 2));
  try {
    const cause: unknown = await cropImage(file, 'picture-1x1').catch((thrown: unknown) => thrown);
    expect(explainError(cause)).toMatch(/quay\.png cannot be cropped .* Save the picture again\./);
    expect(explainError(cause)).not.toMatch(/^\s+at /m);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
