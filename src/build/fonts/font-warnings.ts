import { stat } from 'node:fs/promises';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/report.ts';
import { settingPosition, SITE_FILE } from '../../settings/read-site.ts';
import type { Site } from '../../settings/site-schema.ts';
import { cutFonts } from './cut-fonts.ts';
import { necessaryLetters } from './language-letters.ts';
import { type Face, siteFaces } from './site-faces.ts';
import type { FontCut } from './plan-fonts.ts';

/** What the fonts of a first view may have together, in bytes. */
const BUDGET = 30_000;

type CutFile = FontCut & { path: string };

/**
 * The warnings about the faces that the settings name: letters of the site's language that a face lacks, and files that
 * are too large. Cuts the fonts.
 *
 * @param root the paper's folder
 */
export async function fontWarnings(
  root: string,
  { fonts, language }: Pick<Site, 'fonts' | 'language'>,
): Promise<Diagnostic[]> {
  if (!fonts?.text && !fonts?.headlines) return [];
  const faces = siteFaces(root, fonts);
  const cuts = await cutFonts(root, language, faces);
  const named = faces.filter(({ package: { name } }) => name === fonts.text || name === fonts.headlines);
  const warnings = named.flatMap((face) => {
    const reason = explainMissing(face, cuts, language);
    return reason ? [{ path: ['fonts', face.use === 'headlines' ? 'headlines' : 'text'], reason }] : [];
  });
  const tooLarge = await explainSize(cuts);
  if (tooLarge) warnings.push({ path: ['fonts'], reason: tooLarge });
  return warnings.map(({ path, reason }) =>
    createDiagnostic('warning', SITE_FILE, 'font', settingPosition(root, path), reason),
  );
}

function explainMissing({ package: font }: Face, cuts: readonly CutFile[], language: string) {
  const own = cuts.filter(({ from, isRare }) => from === font.name && !isRare);
  if (own.length === 0) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
    return `${font.family} has no letters for ${name}, so pages are set in the fonts of the reader’s device. Choose another face.`;
  }
  const letters = new Set(own.flatMap((cut) => cut.letters));
  const missing = [...new Set(necessaryLetters(language))].filter(
    (letter) => !letters.has(letter.codePointAt(0)!),
  );
  if (missing.length === 0) return undefined;
  return `${font.family} lacks letters of the site’s language: ${missing.join(' ')}. They are set in another font. Choose another face, or bear it.`;
}

async function explainSize(cuts: readonly CutFile[]): Promise<string | undefined> {
  const first = cuts.filter(({ isFirst }) => isFirst);
  const sizes = await Promise.all(first.map(async ({ path }) => (await stat(path)).size));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= BUDGET) return undefined;
  const each = first.map(({ name }, index) => `${name} ${inKilobytes(sizes[index]!)}`);
  return `The fonts of the first view have ${inKilobytes(total)} together (${each.join(', ')}), more than ${inKilobytes(BUDGET)}: readers on slow lines see them late. A face with simpler letters is smaller.`;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
